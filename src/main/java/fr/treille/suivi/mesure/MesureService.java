package fr.treille.suivi.mesure;

import fr.treille.referentiel.amenagement.CiblesEnVigueur;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Refus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what ESSMS count, one period of one grappe at a time or a hundred thousand measures at once. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class MesureService {

    private final ControleLots controle;
    private final EcritureMesures ecriture;
    private final MesureRequetes requetes;
    private final CorrectionRequetes corrections;
    private final CiblesEnVigueur enVigueur;
    private final Clock horloge;

    MesureService(
            ControleLots controle,
            EcritureMesures ecriture,
            MesureRequetes requetes,
            CorrectionRequetes corrections,
            CiblesEnVigueur enVigueur,
            Clock horloge) {
        this.controle = controle;
        this.ecriture = ecriture;
        this.requetes = requetes;
        this.corrections = corrections;
        this.enVigueur = enVigueur;
        this.horloge = horloge;
    }

    /**
     * The indicators that a grappe measures today, in the order of its call.
     *
     * @throws Refus when it does not exist or is outside of the périmètre
     */
    public List<CibleFiche> cibles(long grappeId) {
        var grappe = requetes.lire(grappeId);
        return enVigueur.cibles(grappe.appelId(), grappe.depotLe(), grappe.regionCode(), LocalDate.now(horloge));
    }

    /**
     * The ESSMS of a grappe, by OG then name.
     *
     * @throws Refus when it does not exist or is outside of the périmètre
     */
    public List<EssmsSuivi> essms(long grappeId) {
        requetes.lire(grappeId);
        return requetes.essms(grappeId);
    }

    /**
     * The measures of a period; none when it is not of that grappe.
     *
     * @throws Refus when the grappe does not exist or is outside of the périmètre
     */
    public List<MesureFiche> mesures(long grappeId, long periodeId) {
        requetes.lire(grappeId);
        return requetes.periodes(grappeId).stream().anyMatch(periode -> periode.id() == periodeId)
                ? requetes.mesures(periodeId)
                : List.of();
    }

    /**
     * The values of a grappe's measures that were corrected or erased, the latest correction first.
     *
     * @throws Refus when it does not exist or is outside of the périmètre
     */
    public List<CorrectionMesure> corrections(long grappeId) {
        requetes.lire(grappeId);
        return corrections.deLaGrappe(grappeId);
    }

    /**
     * The last measure of each ESSMS and indicator before a period; none when it is not of that grappe.
     *
     * @throws Refus when the grappe does not exist or is outside of the périmètre
     */
    public List<MesureFiche> dernieres(long grappeId, long periodeId) {
        requetes.lire(grappeId);
        return requetes.periodes(grappeId).stream().anyMatch(periode -> periode.id() == periodeId)
                ? requetes.dernieres(periodeId)
                : List.of();
    }

    /**
     * Records measures of one period: all of them, or none. Those that surprise are refused as well, until they are confirmed.
     *
     * @throws RefusMesures when some are refused, with each reason, or are to be confirmed
     * @throws Refus when the period is not of that grappe, or outside of the périmètre
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public BilanMesures enregistrer(long grappeId, long periodeId, List<MesureSaisie> lignes, SourceMesure source) {
        return ecrire(List.of(new LotMesures(grappeId, periodeId, lignes)), source, false);
    }

    /**
     * The same, once somebody who saw what surprises said that it is right.
     *
     * @throws RefusMesures when some are refused, with each reason
     * @throws Refus when the period is not of that grappe, or outside of the périmètre
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public BilanMesures confirmer(long grappeId, long periodeId, List<MesureSaisie> lignes, SourceMesure source) {
        return ecrire(List.of(new LotMesures(grappeId, periodeId, lignes)), source, true);
    }

    /**
     * The same for periods of several grappes, after a trial that said what surprises: all of them, or none.
     *
     * @throws RefusMesures as {@link #confirmer}
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public BilanMesures enregistrerLots(List<LotMesures> lots, SourceMesure source) {
        return ecrire(lots, source, true);
    }

    /**
     * Says what recording would do, and records nothing.
     *
     * @throws Refus when a period is not of its grappe, or outside of the périmètre
     */
    @PreAuthorize("hasRole('SUIVRE')")
    public VerificationMesures verifier(List<LotMesures> lots) {
        var plan = controle.preparer(lots, false, true);
        return new VerificationMesures(plan.refus(), plan.bilan());
    }

    private BilanMesures ecrire(List<LotMesures> lots, SourceMesure source, boolean confirmees) {
        var plan = controle.preparer(lots, true, confirmees);
        if (!plan.refus().isEmpty()) {
            throw new RefusMesures(plan.refus());
        }
        ecriture.ecrire(plan, source);
        return plan.bilan();
    }
}

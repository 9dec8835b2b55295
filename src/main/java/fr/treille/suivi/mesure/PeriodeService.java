package fr.treille.suivi.mesure;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.ReglesDuDepot;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.commun.trace.Traceur;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The periods over which the usage of a grappe is measured. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class PeriodeService {

    private final MesureRequetes requetes;
    private final ReglesDuDepot regles;
    private final JdbcClient base;
    private final Perimetre perimetre;
    private final Traceur traceur;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    PeriodeService(
            MesureRequetes requetes,
            ReglesDuDepot regles,
            JdbcClient base,
            Perimetre perimetre,
            Traceur traceur,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.requetes = requetes;
        this.regles = regles;
        this.base = base;
        this.perimetre = perimetre;
        this.traceur = traceur;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /**
     * The periods of a grappe, in order of time.
     *
     * @throws Refus when it does not exist or is outside of the périmètre
     */
    public List<PeriodeFiche> periodes(long grappeId) {
        requetes.lire(grappeId);
        return requetes.periodes(grappeId);
    }

    /**
     * The next period to measure, by the call's number of months; it may not be over yet.
     *
     * @throws Refus when the grappe does not exist or is outside of the périmètre
     */
    public PeriodeSaisie proposer(long grappeId) {
        var grappe = requetes.lire(grappeId);
        return ControlePeriode.proposer(
                mois(grappe), grappe.signeeLe(), LocalDate.now(horloge), requetes.periodes(grappeId));
    }

    /**
     * How many months the call asks usage to be measured over.
     *
     * @throws Refus when the grappe does not exist or is outside of the périmètre
     */
    public int mois(long grappeId) {
        return mois(requetes.lire(grappeId));
    }

    private int mois(GrappeMesuree grappe) {
        return regles.regles(grappe.appelId(), grappe.depotLe())
                .map(Regles::mesureMois)
                .orElseThrow();
    }

    /**
     * Opens a period, still without measures.
     *
     * @return its identifier
     * @throws Refus on the field concerned when it overlaps another one, ends in the future or starts before the convention;
     *     when the grappe is not conventionnée, or is outside of the périmètre
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    @UneFois
    public long ouvrir(long grappeId, PeriodeSaisie saisie) {
        var grappe = verrouiller(grappeId);
        ControlePeriode.exiger(saisie, grappe.signeeLe(), LocalDate.now(horloge), requetes.periodes(grappeId));
        return base.sql(
                        "INSERT INTO periode_mesure (grappe_id, region_code, debut, fin, duree_motif, trace_par_id, trace_le)"
                                + " VALUES (:grappe, :region, :debut, :fin, :motif, :par, :le) RETURNING id")
                .param("motif", saisie.motif())
                .param("grappe", grappeId)
                .param("region", grappe.regionCode())
                .param("debut", saisie.debut())
                .param("fin", saisie.fin())
                .param("par", Traceur.auteur())
                .param("le", maintenant())
                .query(Long.class)
                .single();
    }

    /**
     * Corrects the days of a period; its measures stay.
     *
     * @param version that the screen showed
     * @throws Refus as {@link #ouvrir}; when somebody else changed it meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void corriger(long grappeId, long periodeId, int version, PeriodeSaisie saisie) {
        var grappe = verrouiller(grappeId);
        var periode = periode(grappeId, periodeId);
        ModificationConcurrente.exigerVersion(periode.version(), version);
        var autres = requetes.periodes(grappeId).stream()
                .filter(autre -> autre.id() != periodeId)
                .toList();
        ControlePeriode.exiger(saisie, grappe.signeeLe(), LocalDate.now(horloge), autres);
        base.sql(
                        "UPDATE periode_mesure SET debut = :debut, fin = :fin, duree_motif = :motif, version = version + 1, trace_par_id = :par,"
                                + " trace_le = :le WHERE id = :id")
                .param("debut", saisie.debut())
                .param("fin", saisie.fin())
                .param("motif", saisie.motif())
                .param("par", Traceur.auteur())
                .param("le", maintenant())
                .param("id", periodeId)
                .update();
    }

    /**
     * Takes away a period opened by mistake.
     *
     * @throws Refus when it holds measures or evidence, or is not of a grappe of the périmètre
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void supprimer(long grappeId, long periodeId) {
        verrouiller(grappeId);
        var periode = periode(grappeId, periodeId);
        if (periode.mesures() > 0) {
            throw new Refus("La période " + periode.enClair()
                    + " a des mesures\u00A0: effacez-les d’abord, ou corrigez ses dates.");
        }
        evenements.publishEvent(new PeriodeSupprimee(grappeId, periodeId));
        base.sql("UPDATE periode_mesure SET trace_par_id = :par, trace_le = :le WHERE id = :id")
                .param("par", Traceur.auteur())
                .param("le", maintenant())
                .param("id", periodeId)
                .update();
        base.sql("DELETE FROM periode_mesure WHERE id = ?").param(periodeId).update();
    }

    private PeriodeFiche periode(long grappeId, long periodeId) {
        return requetes.periodes(grappeId).stream()
                .filter(periode -> periode.id() == periodeId)
                .findFirst()
                .orElseThrow(() -> perimetre.inconnu("Cette période de mesure", periodeId));
    }

    private GrappeMesuree verrouiller(long grappeId) {
        var grappe = requetes.lire(grappeId);
        if (grappe.statut() != StatutGrappe.CONVENTIONNEE) {
            throw new Refus("L’usage se mesure une fois la convention signée\u00A0: la " + NomGrappe.cite(grappe.nom())
                    + " est à l’état «\u00A0" + grappe.statut().libelle() + "\u00A0».");
        }
        base.sql("SELECT id FROM grappes WHERE id = ? FOR UPDATE")
                .param(grappeId)
                .query(Long.class)
                .single();
        return grappe;
    }

    private LocalDateTime maintenant() {
        return LocalDateTime.ofInstant(traceur.instant(), ZoneOffset.UTC);
    }
}

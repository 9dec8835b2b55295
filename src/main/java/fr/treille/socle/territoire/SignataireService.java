package fr.treille.socle.territoire;

import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.trace.UneFois;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who signs for the région in which the caller acts. A signatory is never deleted: a delegation ends, and what they signed
 * stays.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('REGLER_REGION')")
public class SignataireService {

    private final SignataireRepository signataires;
    private final Clock horloge;

    SignataireService(SignataireRepository signataires, Clock horloge) {
        this.signataires = signataires;
        this.horloge = horloge;
    }

    /** Those of the caller's région, past and to come too, by name. */
    public List<SignataireLigne> signataires() {
        return signataires.findByRegionCodeOrderByNomAscPrenomAscDuAscIdAsc(Appelant.region()).stream()
                .map(Signataire::ligne)
                .toList();
    }

    /**
     * Adds somebody.
     *
     * @return their identifier
     * @throws Refus on the field that is empty or wrong
     */
    @Transactional
    @UneFois
    public long ajouter(SignataireSaisie saisie) {
        exigerPlausible(saisie);
        return signataires.save(new Signataire(Appelant.region(), saisie)).id();
    }

    /**
     * Corrects somebody; documents already archived stay as they are.
     *
     * @throws Refus on the field that is empty or wrong, or when they are not of the caller's région
     */
    @Transactional
    public void modifier(long id, int version, SignataireSaisie saisie) {
        exigerPlausible(saisie);
        lire(id, version).modifier(saisie);
    }

    /**
     * Ends a delegation.
     *
     * @param au its last day, past ones included
     * @throws Refus on « au » when it is before the first day, or when they are not of the caller's région
     */
    @Transactional
    public void terminer(long id, int version, LocalDate au) {
        PlageDates.DELEGATION.exiger("au", au, LocalDate.now(horloge));
        lire(id, version).terminer(au);
    }

    private void exigerPlausible(SignataireSaisie saisie) {
        var aujourdhui = LocalDate.now(horloge);
        PlageDates.DELEGATION.exiger("du", saisie.du(), aujourdhui);
        PlageDates.DELEGATION.exiger("au", saisie.au(), aujourdhui);
    }

    private Signataire lire(long id, int version) {
        var signataire = signataires
                .findByIdAndRegionCode(id, Appelant.region())
                .orElseThrow(() -> Appelant.refuser(
                        "signataire inconnu ou d’une autre région",
                        "Cette personne n’existe pas, ou ne signe pas pour votre région."));
        ModificationConcurrente.exigerVersion(signataire.version(), version);
        return signataire;
    }
}

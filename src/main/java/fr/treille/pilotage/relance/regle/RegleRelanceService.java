package fr.treille.pilotage.relance.regle;

import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.NatureEcheance;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the caller's région. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class RegleRelanceService {

    private final RegleRelanceRepository regles;
    private final EcheanceService echeances;

    RegleRelanceService(RegleRelanceRepository regles, EcheanceService echeances) {
        this.regles = regles;
        this.echeances = echeances;
    }

    /** All of them, by name. */
    public List<RegleFiche> regles() {
        return regles.findByRegionCodeOrderByNom(region()).stream()
                .map(RegleRelance::fiche)
                .toList();
    }

    /** One of them. */
    public Optional<RegleFiche> trouver(long id) {
        return regles.findByIdAndRegionCode(id, region()).map(RegleRelance::fiche);
    }

    /**
     * Writes a new one.
     *
     * @return its identifier
     * @throws Refus on the field that is wrong: a field that does not exist, a rule that would write twice the same day to
     *     the same person, alone or with another active one
     */
    @Transactional
    @PreAuthorize("hasRole('REGLER_RELANCES')")
    @UneFois
    public long creer(RegleSaisie saisie) {
        verifier(0, saisie);
        return regles.save(new RegleRelance(region(), saisie)).id();
    }

    /**
     * Rewrites one.
     *
     * @throws Refus as {@link #creer}; when it is not of the caller's région; when somebody else saved it meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('REGLER_RELANCES')")
    public void modifier(long id, RegleSaisie saisie) {
        var regle = lire(id);
        verifier(id, saisie);
        regle.ecrire(saisie);
    }

    /**
     * Makes one active, or not any more: what was sent stays, and nothing more leaves.
     *
     * @throws Refus as {@link #modifier}
     */
    @Transactional
    @PreAuthorize("hasRole('REGLER_RELANCES')")
    public void activer(long id, boolean active) {
        var regle = lire(id);
        var saisie = regle.avecActive(active);
        if (active) {
            verifier(id, saisie);
        }
        regle.ecrire(saisie);
    }

    private void verifier(long id, RegleSaisie saisie) {
        ReglesControlees.verifier(
                saisie, echeances.natures().stream().map(NatureEcheance::cle).collect(Collectors.toSet()));
        if (regles.existsByRegionCodeAndNomAndIdNot(region(), saisie.nom(), id)) {
            throw Refus.surChamp("nom", "Une règle porte déjà ce nom.");
        }
        ReglesControlees.verifierAvec(new RegleFiche(id, saisie), regles());
    }

    private RegleRelance lire(long id) {
        return regles.findByIdAndRegionCode(id, region())
                .orElseThrow(() -> new Refus("Cette règle n’existe pas, ou n’est pas de votre région."));
    }

    private static String region() {
        return AgentConnecte.courant().regionCode();
    }
}

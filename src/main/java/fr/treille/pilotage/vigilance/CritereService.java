package fr.treille.pilotage.vigilance;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rule of the attention list, région by région. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class CritereService {

    private static final int POIDS_MAX = 10;

    private final Criteres criteres;
    private final Perimetre perimetre;
    private final Clock horloge;

    CritereService(Criteres criteres, Perimetre perimetre, Clock horloge) {
        this.criteres = criteres;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /** The criteria of the caller's région. */
    public List<CritereFiche> criteres() {
        return criteres.deLaRegion(perimetre.regionCode());
    }

    /**
     * Sets criteria of the caller's région; those that do not change are left alone.
     *
     * @throws Refus on {@code poids.SANS_POINT} and so on, or {@code seuil.SANS_POINT}, when it is out of its bounds
     * @throws ModificationConcurrente when somebody set one meanwhile: nothing is written
     */
    @Transactional
    @PreAuthorize("hasRole('REGLER_SUIVI')")
    public void enregistrer(List<CritereFiche> saisis) {
        saisis.forEach(CritereService::exiger);
        var actuels = criteres();
        var maintenant = horloge.instant();
        for (var fiche : saisis) {
            if (!actuels.contains(fiche)
                    && !criteres.enregistrer(
                            perimetre.regionCode(),
                            fiche,
                            AgentConnecte.courant().id(),
                            maintenant)) {
                throw new ModificationConcurrente(List.of());
            }
        }
    }

    private static void exiger(CritereFiche fiche) {
        var critere = fiche.critere();
        if (fiche.poids() < 1 || fiche.poids() > POIDS_MAX) {
            throw Refus.surChamp("poids." + critere, "Le poids va de 1 à 10.");
        }
        if (fiche.seuil() < critere.minimum() || fiche.seuil() > critere.maximum()) {
            throw Refus.surChamp(
                    "seuil." + critere,
                    "Ce seuil va de " + Formats.nombre(critere.minimum()) + " à " + Formats.nombre(critere.maximum())
                            + ".");
        }
    }
}

package fr.treille.suivi.point.bilan;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Refus;
import fr.treille.suivi.action.Personne;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody invited to a point.
 *
 * @param agentId null for somebody of the porteur
 * @param nom first and last name
 * @param qualite function, « » when unknown
 * @param courriel where the invitation and the minutes go, « » for nowhere
 * @param present whether they came
 */
@Embeddable
public record Participant(@Nullable Long agentId, String nom, String qualite, String courriel, boolean present) {

    public Participant {
        nom = nom.strip();
        qualite = qualite.strip();
        courriel = courriel.strip();
    }

    /** The same, who came or not. */
    public Participant present(boolean venu) {
        return new Participant(agentId, nom, qualite, courriel, venu);
    }

    /** « Jeanne Roux, cheffe de projet ». */
    public String enClair() {
        return qualite.isEmpty() ? nom : nom + ", " + qualite;
    }

    /** Who may own an action or a risk. */
    public Personne personne() {
        return new Personne(agentId, nom);
    }

    /** @throws Refus without a name, with a text that is too long, or with an address that is not one */
    void verifier() {
        if (nom.isEmpty()) {
            throw Refus.surChamp(
                    "participants", "Chaque participant a un nom\u00A0: indiquez-le, ou retirez la ligne.");
        }
        Bornes.borner("participants", "Le nom d’un participant", nom, Bornes.NOM_COMPLET);
        Bornes.borner("participants", "La qualité de " + nom, qualite, Bornes.TITRE);
        if (!courriel.isEmpty()) {
            Courriel.exiger("participants", courriel);
        }
    }
}

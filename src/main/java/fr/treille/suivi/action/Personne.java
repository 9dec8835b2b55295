package fr.treille.suivi.action;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for something: an agent, or somebody of the porteur.
 *
 * @param agentId null for somebody of the porteur
 * @param qui first and last name
 */
@Embeddable
public record Personne(@Nullable Long agentId, String qui) {

    /** Nobody: never kept. */
    public static final Personne AUCUNE = new Personne(null, "");

    public Personne {
        qui = qui.strip();
    }

    /**
     * @param quoi what needs somebody, « Cette action »
     * @throws Refus when it is nobody, or a name that is too long
     */
    void exiger(String quoi) {
        if (qui.isEmpty()) {
            throw Refus.surChamp(
                    "qui", quoi + " n’a pas de responsable\u00A0: choisissez un agent ou quelqu’un du porteur.");
        }
        Bornes.borner("qui", "Le nom du responsable", qui, Bornes.NOM_COMPLET);
    }
}

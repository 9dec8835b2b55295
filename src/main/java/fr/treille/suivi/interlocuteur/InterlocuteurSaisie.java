package fr.treille.suivi.interlocuteur;

import fr.treille.socle.commun.Telephone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contact as a form edits it.
 *
 * @param civilite « Madame », « Monsieur » or empty
 * @param organisation « Association Les Genêts », « Ogyris SA »
 * @param courriel may be empty when there is a phone number
 * @param du first day in that role, null when unknown
 * @param au last day in that role, null while it lasts
 * @param note at most 1 000 characters
 */
public record InterlocuteurSaisie(
        RoleInterlocuteur role,
        String civilite,
        String nom,
        String prenom,
        String fonction,
        String organisation,
        String courriel,
        String telephone,
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        String note) {

    public InterlocuteurSaisie {
        civilite = civilite.strip();
        nom = nom.strip();
        prenom = prenom.strip();
        fonction = fonction.strip();
        organisation = organisation.strip();
        courriel = courriel.strip();
        telephone = Telephone.ecrire(telephone);
        note = note.strip();
    }

    /** « Madame Jeanne Roux », without what is missing. */
    public String nomComplet() {
        return (civilite + " " + prenom + " " + nom).strip().replaceAll(" {2,}", " ");
    }
}

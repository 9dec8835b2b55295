package fr.treille.socle.compte;

import fr.treille.socle.equipe.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person to invite.
 *
 * @param civilite « Madame », « Monsieur », or null
 * @param prenom first name
 * @param nom last name
 * @param fonction function, as a letter would give it
 * @param courriel address, also the sign-in
 * @param role role
 * @param regionCode INSEE code of the région, null for the caller's, « » for the whole installation
 */
public record InvitationSaisie(
        @Nullable String civilite,
        String prenom,
        String nom,
        String fonction,
        String courriel,
        Role role,
        @Nullable String regionCode) {

    /** In the caller's région. */
    public InvitationSaisie(
            @Nullable String civilite, String prenom, String nom, String fonction, String courriel, Role role) {
        this(civilite, prenom, nom, fonction, courriel, role, null);
    }
}

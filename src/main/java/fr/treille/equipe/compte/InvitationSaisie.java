package fr.treille.equipe.compte;

import fr.treille.equipe.Role;
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
 */
public record InvitationSaisie(
        @Nullable String civilite, String prenom, String nom, String fonction, String courriel, Role role) {}

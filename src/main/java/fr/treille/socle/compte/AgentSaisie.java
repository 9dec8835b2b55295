package fr.treille.socle.compte;

import fr.treille.socle.equipe.Role;
import org.jspecify.annotations.Nullable;

/**
 * A new account.
 *
 * @param courriel sign-in address
 * @param civilite « Madame », « Monsieur », or null
 * @param prenom first name
 * @param nom last name
 * @param fonction function, as a letter would give it
 * @param role role
 * @param regionCode INSEE code of the région
 * @param motDePasse in clear
 */
public record AgentSaisie(
        String courriel,
        @Nullable String civilite,
        String prenom,
        String nom,
        String fonction,
        Role role,
        @Nullable String regionCode,
        String motDePasse) {}

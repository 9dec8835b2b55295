package fr.treille.socle.compte;

import fr.treille.socle.equipe.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as the list shows it.
 *
 * @param id identifier
 * @param nom first and last name
 * @param courriel address
 * @param role role
 * @param etat where it is
 * @param derniereConnexion last sign-in, null before the first
 * @param version to give back with a decision
 * @param secondFacteur whether a code is asked beside the password
 * @param gerable whether the caller may manage it
 */
public record CompteLigne(
        long id,
        String nom,
        String courriel,
        Role role,
        EtatCompte etat,
        @Nullable Instant derniereConnexion,
        int version,
        boolean secondFacteur,
        boolean gerable) {}

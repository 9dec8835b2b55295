package fr.treille.socle.compte;

import fr.treille.socle.equipe.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the list of accounts is narrowed to.
 *
 * @param texte part of a name or of an address, « » for all
 * @param role null for all
 * @param etat null for all
 */
public record CompteFiltre(
        String texte, @Nullable Role role, @Nullable EtatCompte etat) {}

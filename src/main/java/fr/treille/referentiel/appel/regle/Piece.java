package fr.treille.referentiel.appel.regle;

import fr.treille.socle.commun.Refus;

/**
 * A piece that a file holds.
 *
 * @param libelle « Planning du projet »
 * @param precision what it must say, may be empty
 * @param condition when it is asked for
 */
public record Piece(String libelle, String precision, ConditionPiece condition) {

    /** @throws Refus without a name */
    public Piece {
        if (libelle.isBlank()) {
            throw Refus.surChamp("pieces", "Nommez chaque pièce attendue.");
        }
    }
}

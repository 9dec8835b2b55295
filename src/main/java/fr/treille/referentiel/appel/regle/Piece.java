package fr.treille.referentiel.appel.regle;

import fr.treille.socle.commun.Refus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A piece that a file holds.
 *
 * @param libelle « Planning du projet »
 * @param precision what it must say, may be empty
 * @param condition when it is asked for
 * @param exemplaires how many of it at least, 1 to 99; null in rules written before they said so
 */
public record Piece(
        String libelle,
        String precision,
        ConditionPiece condition,
        @Nullable Integer exemplaires) {

    private static final int EXEMPLAIRES_AU_PLUS = 99;

    /** @throws Refus without a name, or with a number of copies that is not possible */
    public Piece {
        if (libelle.isBlank()) {
            throw Refus.surChamp("pieces", "Nommez chaque pièce attendue.");
        }
        if (exemplaires != null && (exemplaires < 1 || exemplaires > EXEMPLAIRES_AU_PLUS)) {
            throw Refus.surChamp(
                    "pieces",
                    "La pièce «\u00A0" + libelle + "\u00A0» est attendue en 1 à " + EXEMPLAIRES_AU_PLUS
                            + " exemplaires au moins.");
        }
    }

    /** One copy at least, or what its precision says. */
    public Piece(String libelle, String precision, ConditionPiece condition) {
        this(libelle, precision, condition, null);
    }

    /** How many of it at least: two quotes, « deux au moins » where the rules were written so. */
    public int minimum() {
        if (exemplaires != null) {
            return exemplaires;
        }
        return precision.toLowerCase(Locale.FRENCH).startsWith("deux au moins") ? 2 : 1;
    }
}

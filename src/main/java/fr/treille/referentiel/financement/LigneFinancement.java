package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a grant, which multiplies: count × unit amount × prorata, rounded to the cent half up, is the subtotal.
 *
 * @param libelle « Usage, 1er au 49e ESSMS en acquisition »
 * @param situation null for what is of the whole project
 * @param rangs the ranks that are counted on the line, null where none is
 * @param quantite the number of ESSMS counted on the line, 1 for a project's extra
 * @param montantUnitaire euros for each; for an extra what is retained of what was asked for
 * @param prorata between 0 and 1, of eight decimals at most; 1 when whole
 * @param total euros granted on the line
 * @param regle what of the scale gives it
 * @param source where the call says so, « » when it does not tell
 * @param explication « 46 × 7 000 € = 322 000 € »
 */
public record LigneFinancement(
        String libelle,
        @Nullable Situation situation,
        @Nullable Rangs rangs,
        Unite unite,
        int quantite,
        Montant montantUnitaire,
        BigDecimal prorata,
        Montant total,
        String regle,
        String source,
        String explication) {

    public LigneFinancement {
        prorata = prorata.signum() == 0 ? BigDecimal.ZERO : prorata.stripTrailingZeros();
        if (!montantUnitaire
                .fois(prorata.multiply(BigDecimal.valueOf(quantite)))
                .equals(total)) {
            throw new IllegalArgumentException("The line does not multiply: " + libelle);
        }
    }

    /**
     * Ranks, both included.
     *
     * @param debut 1 at least
     */
    public record Rangs(int debut, int fin) {

        /** « 1 à 46 », « 50 ». */
        public String enClair() {
            return debut == fin ? String.valueOf(debut) : debut + " à " + fin;
        }
    }

    /** « 80 % », « 100 % » when whole. */
    public String prorataEnClair() {
        return Formats.part(prorata);
    }

    /** The whole line in a sentence. */
    public String enClair() {
        return libelle + "\u00A0: " + explication;
    }
}

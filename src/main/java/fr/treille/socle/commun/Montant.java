package fr.treille.socle.commun;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in euros, rounded to the cent, half up. Whether it is with or without VAT depends on the porteur's regime and
 * is not known here. It is stored as {@code DECIMAL(12,2)}, and is a number in JSON.
 *
 * @param valeur euros, always with two decimals
 */
public record Montant(@JsonValue BigDecimal valeur) implements Comparable<Montant> {

    /** Nothing. */
    public static final Montant ZERO = new Montant(BigDecimal.ZERO);

    public Montant {
        valeur = valeur.setScale(2, RoundingMode.HALF_UP);
    }

    /** Zero euro. */
    public static Montant zero() {
        return ZERO;
    }

    /** A whole number of euros. */
    public static Montant euros(long euros) {
        return new Montant(BigDecimal.valueOf(euros));
    }

    /** An amount of euros, rounded to the cent, half up. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Montant de(BigDecimal euros) {
        return new Montant(euros);
    }

    public Montant plus(Montant autre) {
        return new Montant(valeur.add(autre.valeur));
    }

    /** The difference, which may be negative. */
    public Montant moins(Montant autre) {
        return new Montant(valeur.subtract(autre.valeur));
    }

    public Montant fois(int quantite) {
        return new Montant(valeur.multiply(BigDecimal.valueOf(quantite)));
    }

    /** The share of this amount, for example by medico-social hours; rounded to the cent, half up. */
    public Montant fois(BigDecimal quotite) {
        return new Montant(valeur.multiply(quotite));
    }

    /** The smaller of the two. */
    public Montant plafonneA(Montant plafond) {
        return compareTo(plafond) <= 0 ? this : plafond;
    }

    public boolean estNul() {
        return valeur.signum() == 0;
    }

    public boolean estNegatif() {
        return valeur.signum() < 0;
    }

    /**
     * The two payments of 50 %. They add up to this amount: an odd cent goes to the second, so that no more than half is
     * ever paid in advance.
     */
    public Moities moities() {
        var premiere = new Montant(valeur.divide(BigDecimal.TWO, 2, RoundingMode.DOWN));
        return new Moities(premiere, moins(premiere));
    }

    @Override
    public int compareTo(Montant autre) {
        return valeur.compareTo(autre.valeur);
    }

    /** As {@link Formats#montant}. */
    @Override
    public String toString() {
        return Formats.montant(this);
    }

    /** The two halves of an amount, in the order of their payment. */
    public record Moities(Montant premiere, Montant seconde) {}
}

package fr.treille.socle.compte.facteur;

import java.io.Serializable;
import java.util.List;

/**
 * A second factor offered to somebody, who has it once a first code proves that the key was taken. Shown once, and kept in
 * the session meanwhile.
 *
 * @param cle the key in base 32, as an application of one-time codes reads it
 * @param adresse the same as an {@code otpauth:} address, for a QR code
 * @param codes recovery codes, each good for one sign-in
 */
public record Proposition(String cle, String adresse, List<String> codes) implements Serializable {

    public Proposition {
        codes = List.copyOf(codes);
    }

    /** Neither the key nor the codes go to a journal. */
    @Override
    public String toString() {
        return "Proposition";
    }
}

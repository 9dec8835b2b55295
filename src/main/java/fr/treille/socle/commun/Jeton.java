package fr.treille.socle.commun;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that opens something to whoever has it, in an address: 256 bits of chance. The database keeps its {@link
 * Empreinte} alone.
 *
 * @param clair 43 letters, digits, dashes and underscores
 */
public record Jeton(String clair) {

    private static final SecureRandom HASARD = new SecureRandom();
    private static final int OCTETS = 32;

    /** A new one. */
    public static Jeton tirer() {
        var octets = new byte[OCTETS];
        HASARD.nextBytes(octets);
        return new Jeton(Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
    }

    /** What the database keeps of it. */
    public String empreinte() {
        return Empreinte.de(clair);
    }

    /** Never told by a log. */
    @Override
    public String toString() {
        return "Jeton[…]";
    }
}

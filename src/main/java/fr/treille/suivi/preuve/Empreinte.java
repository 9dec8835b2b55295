package fr.treille.suivi.preuve;

import fr.treille.socle.commun.Refus;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a file, by which it is known to be the one that was given. */
public final class Empreinte {

    private Empreinte() {}

    /** In lower-case hexadecimal, 64 characters. */
    public static String de(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** @throws Refus when the file is no longer the one that was given */
    public static void exiger(byte[] octets, String sha256, String nomFichier) {
        if (!de(octets).equals(sha256)) {
            throw new Refus("Le contenu de la preuve «\u00A0" + nomFichier
                    + "\u00A0» n’est plus celui qui a été joint\u00A0: signalez-le à l’administration.");
        }
    }
}

package fr.treille.socle.compte.connexion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the database keeps of a secret that it must recognise and never tell. */
public final class Empreinte {

    private Empreinte() {}

    /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
    public static String de(String texte) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(texte.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}

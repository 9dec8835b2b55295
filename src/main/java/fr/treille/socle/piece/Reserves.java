package fr.treille.socle.piece;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** What is to be known of a file that is kept, before it is opened. */
final class Reserves {

    static final String MACROS = "contient des macros";
    static final String MOT_DE_PASSE = "protégé par un mot de passe";
    static final String PROTEGE = "protégé (copie ou impression limitée)";

    private static final byte[] CHIFFRE = "/Encrypt".getBytes(StandardCharsets.US_ASCII);

    private Reserves() {}

    /** In a few words, « » when there is nothing to say. */
    static String de(byte[] octets) {
        var contenu = Contenu.de(octets);
        var reserves = new ArrayList<String>();
        if (contenu.macros()) {
            reserves.add(MACROS);
        }
        if (contenu.type() == TypePiece.PDF && contient(octets, CHIFFRE)) {
            reserves.add(protection(octets));
        }
        reserves.removeIf(String::isEmpty);
        return String.join(", ", reserves);
    }

    /** The word may be in its text: the file is read to know. */
    private static String protection(byte[] octets) {
        if (GonflementPdf.excessif(octets)) {
            return "";
        }
        try (var document = Loader.loadPDF(octets)) {
            return document.isEncrypted() ? PROTEGE : "";
        } catch (InvalidPasswordException protege) {
            return MOT_DE_PASSE;
        } catch (IOException abime) {
            return "";
        }
    }

    static boolean contient(byte[] octets, byte[] mot) {
        for (int debut = 0; debut <= octets.length - mot.length; debut++) {
            int rang = 0;
            while (rang < mot.length && octets[debut + rang] == mot[rang]) {
                rang++;
            }
            if (rang == mot.length) {
                return true;
            }
        }
        return false;
    }
}

package fr.treille.socle.lecture;

import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.piece.SignatureFichier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Opens a file, whatever its name: recognises a table from its content, or refuses it and says what was seen. */
public final class FichierTableau {

    /** Largest file that is read, in bytes. */
    public static final int TAILLE_MAXIMALE = 30_000_000;

    /** Most lines that a sheet may have: a région's measures of a year are 60 000. */
    static final int LIGNES_MAXIMUM = 300_000;

    private static final int DEBUT = 4096;
    private static final String ATTENDU = " Treille lit les tableaux CSV et les classeurs XLSX.";

    private FichierTableau() {}

    /**
     * Opens it.
     *
     * @throws Refus when it is empty, too large, or not a table that is read here
     */
    public static Tableau ouvrir(Path fichier) throws IOException {
        long taille = Files.size(fichier);
        if (taille == 0) {
            throw refus("Ce fichier est vide.");
        }
        if (taille > TAILLE_MAXIMALE) {
            throw refus("Ce fichier dépasse 30\u00A0Mo.");
        }
        var media = SignatureFichier.de(fichier);
        return SignatureFichier.archive(media)
                ? TableauXlsx.ouvrir(fichier)
                : texte(Files.readAllBytes(fichier), media);
    }

    /** SHA-256 of the file, in hexadecimal. */
    public static String sha256(Path fichier) throws IOException {
        return Empreinte.de(Files.readAllBytes(fichier));
    }

    static Refus refus(String vu) {
        return new Refus(vu + ATTENDU);
    }

    private static Tableau texte(byte[] octets, String media) {
        if (media.equals("application/x-tika-msoffice")) {
            throw refus("Ce fichier est un classeur Excel ancien (XLS) ou protégé par un mot de passe\u00A0:"
                    + " enregistrez-le en XLSX, sans mot de passe.");
        }
        if (media.equals("application/pdf")) {
            throw refus("Ce fichier est un PDF.");
        }
        var debut = new String(octets, 0, Math.min(octets.length, DEBUT), StandardCharsets.ISO_8859_1);
        // a transfer that stopped may leave less than the whole signature
        if ((media.startsWith("image/") && !media.endsWith("+xml")) || debut.startsWith("\u0089PNG")) {
            throw refus("Ce fichier est une image.");
        }
        var minuscules = debut.stripLeading().toLowerCase(Locale.ROOT);
        if (minuscules.startsWith("<") || minuscules.startsWith("\u00EF\u00BB\u00BF<")) {
            throw refus("Ce fichier est une page web ou un document XML.");
        }
        if (Encodage.large(octets) == null && debut.chars().anyMatch(FichierTableau::commande)) {
            throw refus("Ce fichier n’est pas un texte.");
        }
        var lu = Encodage.lire(octets);
        return new TableauCsv(lu.texte(), lu.nom());
    }

    /** A control character that no text has; the end of a page and the end of a file of old systems may be there. */
    private static boolean commande(int caractere) {
        return caractere < ' ' && "\t\n\r\f\u001A".indexOf(caractere) < 0;
    }
}

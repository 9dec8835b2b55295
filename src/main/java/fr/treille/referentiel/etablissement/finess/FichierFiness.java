package fr.treille.referentiel.etablissement.finess;

import fr.treille.referentiel.etablissement.finess.tableur.TracesTableur;
import fr.treille.socle.commun.Refus;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a file, whatever it is: recognises a FINESS file from its content, or refuses it and says what was seen. */
public final class FichierFiness {

    private static final Logger JOURNAL = LoggerFactory.getLogger(FichierFiness.class);
    private static final int APERCU = 4096;
    private static final String ATTENDU =
            " Treille lit les extractions FINESS cs1100502, cs1100507 et cs1100501 (CSV), et"
                    + " FINESS+ structures (JSON), telles quelles ou compressées en gzip.";

    private FichierFiness() {}

    /**
     * Reads the file once, to know all that is to be known before importing it.
     *
     * @throws Refus when it is not a FINESS file that is read here, or when a spreadsheet rewrote it
     */
    public static FichierReconnu examiner(Path fichier) {
        try {
            return lire(fichier, Files.size(fichier));
        } catch (EOFException | ZipException e) {
            throw new Refus("L’archive gzip est incomplète ou abîmée\u00A0: téléchargez de nouveau le fichier.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FichierReconnu lire(Path fichier, long taille) throws IOException {
        if (taille == 0) {
            throw refus("Ce fichier est vide.");
        }
        try (SourceOctets source = new SourceOctets(fichier, Valeurs.sha256())) {
            InputStream flux = source.flux();
            flux.mark(APERCU);
            byte[] debut = flux.readNBytes(APERCU);
            flux.reset();
            if (reconnaitre(debut) == Contenu.JSON) {
                LocalDate date = new LecteurStructures(source).dateExtraction();
                return new FichierReconnu(
                        fichier, taille, source.sha256(), GenreFichier.STRUCTURES, date, StandardCharsets.UTF_8);
            }
            ExamenCsv examen = new ExamenCsv(flux);
            return new FichierReconnu(
                    fichier, taille, source.sha256(), examen.genre(), examen.dateExtraction(), examen.encodage());
        }
    }

    /** Opens a reader on a file that was examined. */
    public static LecteurFiness ouvrir(FichierReconnu fichier) throws IOException {
        SourceOctets source = new SourceOctets(fichier.chemin());
        try {
            return fichier.genre() == GenreFichier.STRUCTURES
                    ? new LecteurStructures(source)
                    : new LecteurCsv(source, fichier);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /**
     * Examines a file, then opens a reader on it.
     *
     * @throws Refus when it is not a FINESS file that is read here
     */
    public static LecteurFiness ouvrir(Path fichier) throws IOException {
        return ouvrir(examiner(fichier));
    }

    /** SHA-256 of the file as stored, in hexadecimal. */
    public static String sha256(Path fichier) {
        MessageDigest sha = Valeurs.sha256();
        try (InputStream flux = Files.newInputStream(fichier)) {
            byte[] tampon = new byte[1 << 16];
            for (int lus = flux.read(tampon); lus >= 0; lus = flux.read(tampon)) {
                sha.update(tampon, 0, lus);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Deletes a file that was received, when it is of no more use; what cannot be deleted is told to the log only. */
    public static void effacer(Path fichier) {
        try {
            Files.deleteIfExists(fichier);
        } catch (IOException e) {
            JOURNAL.warn("Fichier temporaire non effacé\u00A0: {}", fichier, e);
        }
    }

    static Refus refus(String vu) {
        return new Refus(vu + ATTENDU);
    }

    private enum Contenu {
        TEXTE,
        JSON
    }

    private static Contenu reconnaitre(byte[] debut) {
        String octets = new String(debut, StandardCharsets.ISO_8859_1);
        if (octets.startsWith("PK\u0003\u0004")) {
            boolean classeur = octets.contains("xl/") || octets.contains("[Content_Types].xml");
            throw refus(
                    classeur
                            ? "Ce fichier est un classeur Excel, non une extraction FINESS."
                            : "Ce fichier est une archive ZIP\u00A0: extrayez-en d’abord le fichier FINESS.");
        }
        if (octets.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw refus("Ce fichier est un document Office ancien (XLS ou DOC), non une extraction FINESS.");
        }
        if (octets.startsWith("%PDF")) {
            throw refus("Ce fichier est un PDF, non une extraction FINESS.");
        }
        if (octets.startsWith("\u0089PNG") || octets.startsWith("\u00FF\u00D8\u00FF") || octets.startsWith("GIF8")) {
            throw refus("Ce fichier est une image, non une extraction FINESS.");
        }
        if (octets.startsWith("\u00FF\u00FE") || octets.startsWith("\u00FE\u00FF")) {
            if (new String(debut, StandardCharsets.UTF_16).startsWith("finess")) {
                throw TracesTableur.refus(List.of("ses caractères sont codés en «\u00A0Texte Unicode\u00A0»"));
            }
            throw refus("Ce fichier est un texte en UTF-16, ce que les extractions FINESS ne sont jamais.");
        }
        String texte = (octets.startsWith("\u00EF\u00BB\u00BF") ? octets.substring(3) : octets).stripLeading();
        if (texte.startsWith("{") || texte.startsWith("[")) {
            return Contenu.JSON;
        }
        String minuscules = texte.toLowerCase(Locale.ROOT);
        if (minuscules.startsWith("<!doctype html") || minuscules.startsWith("<html")) {
            throw refus("Ce fichier est une page web, non une extraction FINESS.");
        }
        if (minuscules.startsWith("<")) {
            throw refus("Ce fichier est un document XML ou HTML, non une extraction FINESS.");
        }
        if (octets.indexOf('\0') >= 0) {
            throw refus("Ce fichier n’est pas un texte.");
        }
        return Contenu.TEXTE;
    }
}

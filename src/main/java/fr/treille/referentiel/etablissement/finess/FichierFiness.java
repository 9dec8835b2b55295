package fr.treille.referentiel.etablissement.finess;

import fr.treille.socle.commun.Refus;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipException;

/** Opens a file, whatever it is: recognises a FINESS file from its content, or refuses it and says what was seen. */
public final class FichierFiness {

    private static final int APERCU = 4096;
    private static final String ATTENDU =
            " Treille lit les extractions FINESS cs1100502, cs1100507 et cs1100501 (CSV), et"
                    + " FINESS+ structures (JSON), telles quelles ou compressées en gzip.";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private FichierFiness() {}

    /**
     * Opens a reader on the file.
     *
     * @throws Refus when it is not a FINESS file that is read here
     */
    public static LecteurFiness ouvrir(Path fichier) throws IOException {
        try {
            if (Files.size(fichier) == 0) {
                throw refus("Ce fichier est vide.");
            }
            SourceOctets source = new SourceOctets(fichier);
            try {
                InputStream flux = source.flux();
                flux.mark(APERCU);
                byte[] debut = flux.readNBytes(APERCU);
                flux.reset();
                return switch (reconnaitre(debut)) {
                    case JSON -> new LecteurStructures(source);
                    case TEXTE -> new LecteurCsv(source, jeuDeCaracteres(fichier));
                };
            } catch (IOException | RuntimeException e) {
                source.flux().close();
                throw e;
            }
        } catch (EOFException | ZipException e) {
            throw new Refus("L’archive gzip est incomplète ou abîmée\u00A0: téléchargez de nouveau le fichier.");
        }
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

    static Refus refus(String vu) {
        return new Refus(vu + ATTENDU);
    }

    private enum Forme {
        TEXTE,
        JSON
    }

    private static Forme reconnaitre(byte[] debut) {
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
            throw refus("Ce fichier est un texte en UTF-16, ce que les extractions FINESS ne sont jamais.");
        }
        String texte = (octets.startsWith("\u00EF\u00BB\u00BF") ? octets.substring(3) : octets).stripLeading();
        if (texte.startsWith("{") || texte.startsWith("[")) {
            return Forme.JSON;
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
        return Forme.TEXTE;
    }

    /** Strict UTF-8 when the whole file is, else Windows-1252, as the extractions were before. */
    private static Charset jeuDeCaracteres(Path fichier) throws IOException {
        CharsetDecoder decodeur = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer octets = ByteBuffer.allocate(1 << 16);
        CharBuffer texte = CharBuffer.allocate(1 << 16);
        try (InputStream flux = new SourceOctets(fichier).flux()) {
            boolean fini = false;
            while (!fini) {
                int lus = flux.read(octets.array(), octets.position(), octets.remaining());
                fini = lus < 0;
                octets.position(octets.position() + Math.max(lus, 0)).flip();
                if (decodeur.decode(octets, texte, fini).isError()) {
                    return WINDOWS_1252;
                }
                octets.compact();
                texte.clear();
            }
        }
        return StandardCharsets.UTF_8;
    }
}

package fr.treille.socle.piece;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, as Apache Tika reads it from its bytes: signatures, and the parts of an archive for office files. Its name
 * is never looked at.
 *
 * @param media its media type
 * @param type the kind taken that it is, null for none
 * @param motif « . C’est un programme. », to end a refusal; « . » when there is nothing to add
 * @param macros whether it holds programs: {@code motif} says what to do of it where they are not taken
 */
record Contenu(String media, @Nullable TypePiece type, String motif, boolean macros) {

    private Contenu(String media, @Nullable TypePiece type, String motif) {
        this(media, type, motif, false);
    }

    private static final Detector DETECTEUR = new DefaultDetector();

    private static final String ARCHIVE = "une archive\u00A0: donnez ses fichiers un par un.";
    private static final String MACROS = "un fichier avec des macros\u00A0: enregistrez-le sans elles.";

    /** What people give by mistake most often, and what to do of it. */
    private static final Map<String, String> ERREURS = Map.ofEntries(
            Map.entry(
                    "application/x-tika-msoffice",
                    "un fichier Office ancien ou protégé\u00A0: enregistrez-le en XLSX ou DOCX, sans mot de passe."),
            Map.entry("application/vnd.ms-excel", "un classeur Excel ancien (XLS)\u00A0: enregistrez-le en XLSX."),
            Map.entry("application/msword", "un document Word ancien (DOC)\u00A0: enregistrez-le en DOCX."),
            Map.entry(
                    "application/x-tika-ooxml-protected",
                    "un fichier protégé par un mot de passe\u00A0: enregistrez-le sans."),
            Map.entry(
                    "application/vnd.ms-excel.sheet.macroenabled.12",
                    "un classeur avec des macros\u00A0: enregistrez-le en XLSX, qui n’en a pas."),
            Map.entry(
                    "application/vnd.ms-word.document.macroenabled.12",
                    "un document avec des macros\u00A0: enregistrez-le en DOCX, qui n’en a pas."),
            Map.entry("application/zip", ARCHIVE),
            Map.entry("application/gzip", ARCHIVE),
            Map.entry("image/heic", "une photo HEIC\u00A0: enregistrez-la en JPEG."),
            Map.entry("message/rfc822", "un message\u00A0: donnez sa pièce jointe, ou imprimez-le en PDF."),
            Map.entry("application/x-msdownload", "un programme."),
            Map.entry("text/html", "une page web\u00A0: imprimez-la en PDF."));

    /** Of an office file, the parts that say what it is; a thousand sheets need less. */
    private static final Set<String> SOMMAIRES = Set.of("[Content_Types].xml", "_rels/.rels", "mimetype");

    private static final int SOMMAIRE_MAXIMUM = 2_000_000;
    private static final int ENTREES_MAXIMUM = 10_000;

    static Contenu de(byte[] octets) {
        if (!SignatureFichier.archive(signature(octets))) {
            var media = detecter(octets);
            if (media.equals("text/plain")) {
                return new Contenu(media, texte(octets) ? TypePiece.CSV : null, ".");
            }
            return dire(media);
        }
        // looked into before it is opened: what tells its kind is read whole, and may inflate without end
        return archive(octets);
    }

    private static Contenu dire(String media) {
        var type = Arrays.stream(TypePiece.values())
                .filter(un -> un.mime().equals(media))
                .findFirst()
                .orElse(null);
        var erreur = ERREURS.get(media);
        if (type != null && erreur != null) {
            return new Contenu(media, type, suite(erreur), true);
        }
        return new Contenu(media, type, type != null || erreur == null ? "." : suite(erreur));
    }

    private static String suite(String erreur) {
        return ". C’est " + erreur;
    }

    private static String signature(byte[] octets) {
        try {
            return SignatureFichier.de(new ByteArrayInputStream(octets)).toString();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static String detecter(byte[] octets) {
        try (var flux = TikaInputStream.get(octets)) {
            return DETECTEUR.detect(flux, new Metadata()).toString();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static Contenu archive(byte[] octets) {
        var autre = new Contenu("application/zip", null, suite(ARCHIVE));
        try (var archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(octets))
                .get()) {
            var entrees = Collections.list(archive.getEntries());
            if (entrees.size() > ENTREES_MAXIMUM) {
                return autre;
            }
            for (var entree : entrees) {
                if (SOMMAIRES.contains(entree.getName()) && demesuree(archive, entree)) {
                    return autre;
                }
            }
            var vu = dire(detecter(octets));
            // an office file tells by its type that it has macros, and may lie: their parts are looked for too
            return vu.type() != null
                            && entrees.stream().map(ZipArchiveEntry::getName).anyMatch(Contenu::macro)
                    ? new Contenu(vu.media(), vu.type(), vu.macros() ? vu.motif() : suite(MACROS), true)
                    : vu;
        } catch (IOException abimee) {
            return autre;
        }
    }

    private static boolean macro(String nom) {
        return nom.endsWith("vbaProject.bin") || nom.startsWith("Basic/") || nom.startsWith("Scripts/");
    }

    /** Counted, since its own size may be a lie. */
    private static boolean demesuree(ZipFile archive, ZipArchiveEntry entree) throws IOException {
        try (var flux = archive.getInputStream(entree)) {
            return flux.readNBytes(SOMMAIRE_MAXIMUM).length == SOMMAIRE_MAXIMUM && flux.read() >= 0;
        }
    }

    /** Text to its end, of which Tika reads the beginning alone; not one that a browser would take for a page. */
    private static boolean texte(byte[] octets) {
        var texte = decoder(octets);
        return texte.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t')
                && !texte.replace("\uFEFF", "").stripLeading().startsWith("<");
    }

    private static String decoder(byte[] octets) {
        var debut = octets.length < 2 ? 0 : (octets[0] & 0xFF) << 8 | octets[1] & 0xFF;
        if (debut == 0xFFFE || debut == 0xFEFF) {
            return new String(octets, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException autre) {
            // that of a French Excel
            return new String(octets, Charset.forName("windows-1252"));
        }
    }
}

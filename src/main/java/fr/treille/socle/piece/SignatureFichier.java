package fr.treille.socle.piece;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What the first bytes of a file say that it is, by the table of Apache Tika; nothing is opened, and its name is not looked at. */
public final class SignatureFichier {

    private static final MimeTypes TABLE = MimeTypes.getDefaultMimeTypes();

    private SignatureFichier() {}

    /**
     * Its media type: « application/pdf », « text/plain » for any text that has no other, « application/x-tika-ooxml » for an
     * office file, « application/x-tika-msoffice » for an older one.
     */
    public static String de(Path fichier) throws IOException {
        try (var flux = TikaInputStream.get(fichier)) {
            return de(flux).toString();
        }
    }

    static MediaType de(InputStream flux) throws IOException {
        return TABLE.detect(flux, new Metadata());
    }

    /** Whether it is a ZIP archive, whatever it holds. */
    public static boolean archive(String media) {
        return TABLE.getMediaTypeRegistry().isInstanceOf(media, MediaType.APPLICATION_ZIP);
    }
}

package fr.treille.socle.piece;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Draws the first page of a piece on the server, so that it is seen without being opened. The file comes from outside: what it
 * takes of memory and of time is bounded, and past the bounds it is said to be downloaded instead.
 */
public final class PremierePage {

    /** Pixels of a side of the picture: read at ease beside a form, some 100 kB. */
    private static final int LARGEUR = 1_000;

    private static final int HAUTEUR = 1_400;

    /** Drawings at once: the memory of one is that of its largest picture. */
    private static final Semaphore PLACES = new Semaphore(2);

    private static final String TROP_LOURDE =
            "Cette page est trop lourde pour être montrée ici\u00A0: téléchargez le fichier.";
    private static final String ABIMEE = "Ce fichier ne se laisse pas lire ici\u00A0: téléchargez-le.";

    private PremierePage() {}

    /** Never fails: what cannot be shown says why. */
    public static Apercu de(PieceContenu piece) {
        return switch (piece.type()) {
            case PDF, PNG, JPEG -> dessiner(piece);
            case XLSX, XLSM, DOCX, DOCM, ODS, ODT, CSV ->
                Apercu.rien("Un fichier de ce type (" + piece.type().libelle()
                        + ") ne se montre pas ici\u00A0: téléchargez-le.");
        };
    }

    private static Apercu dessiner(PieceContenu piece) {
        if (!PLACES.tryAcquire()) {
            return Apercu.rien("D’autres aperçus se dessinent\u00A0: réessayez dans un instant.");
        }
        try {
            return piece.type() == TypePiece.PDF ? pdf(piece.octets()) : image(piece);
        } catch (InvalidPasswordException protege) {
            return Apercu.rien("Ce PDF est protégé par un mot de passe\u00A0: il ne se montre pas ici.");
        } catch (DessinBorne.Depassement trop) {
            return Apercu.rien(TROP_LOURDE);
        } catch (IOException | RuntimeException | StackOverflowError abime) {
            return Apercu.rien(ABIMEE);
        } finally {
            PLACES.release();
        }
    }

    private static Apercu pdf(byte[] octets) throws IOException {
        if (GonflementPdf.excessif(octets)) {
            return Apercu.rien(TROP_LOURDE);
        }
        try (var document = Loader.loadPDF(octets)) {
            if (document.isEncrypted()) {
                // what it packs could not be counted
                return Apercu.rien("Ce PDF est protégé\u00A0: il ne se montre pas ici, téléchargez-le.");
            }
            if (document.getNumberOfPages() == 0) {
                return Apercu.rien(ABIMEE);
            }
            var cadre = document.getPage(0).getCropBox();
            var tournee = document.getPage(0).getRotation() % 180 != 0;
            var largeur = tournee ? cadre.getHeight() : cadre.getWidth();
            var hauteur = tournee ? cadre.getWidth() : cadre.getHeight();
            if (!(largeur >= 1 && hauteur >= 1)) {
                return Apercu.rien(ABIMEE);
            }
            var echelle = Math.min(LARGEUR / largeur, HAUTEUR / hauteur);
            var image = new DessinBorne(document).renderImage(0, echelle);
            return Apercu.de(ecrire(image), document.getNumberOfPages());
        }
    }

    private static Apercu image(PieceContenu piece) throws IOException {
        var lecteur = ImageIO.getImageReadersByMIMEType(piece.type().mime()).next();
        try (var flux = new MemoryCacheImageInputStream(new ByteArrayInputStream(piece.octets()))) {
            lecteur.setInput(flux, true, true);
            var largeur = lecteur.getWidth(0);
            var hauteur = lecteur.getHeight(0);
            if ((long) largeur * hauteur > DessinBorne.PIXELS) {
                return Apercu.rien(TROP_LOURDE);
            }
            var echelle = Math.min(1, Math.min(LARGEUR / (double) largeur, HAUTEUR / (double) hauteur));
            return Apercu.de(
                    ecrire(reduire(lecteur.read(0), Math.max(1, (int) (largeur * echelle)), Math.max(1, (int)
                            (hauteur * echelle)))),
                    1);
        } finally {
            lecteur.dispose();
        }
    }

    private static BufferedImage reduire(BufferedImage lue, int largeur, int hauteur) {
        var image = new BufferedImage(largeur, hauteur, BufferedImage.TYPE_INT_RGB);
        var dessin = image.createGraphics();
        dessin.setColor(Color.WHITE);
        dessin.fillRect(0, 0, largeur, hauteur);
        dessin.drawImage(lue, 0, 0, largeur, hauteur, null);
        dessin.dispose();
        return image;
    }

    private static byte[] ecrire(BufferedImage image) throws IOException {
        var sortie = new ByteArrayOutputStream(150_000);
        ImageIO.write(image, "png", sortie);
        return sortie.toByteArray();
    }
}

package fr.treille.socle.marque;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.piece.TypePiece;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes of a picture that somebody gave the one that is printed: drawn anew on white, without anything else that its file held
 * (place where it was taken, colour profiles, layers, a program), no larger than the printer shows. Vector drawings are not
 * taken: an SVG is a program of its own, and reaches outside.
 */
public final class ImageImprimee {

    /** Bytes of the largest file taken. */
    public static final int TAILLE_MAXIMALE = 2_000_000;

    /** What is taken, to say before it is chosen. */
    public static final String ADMIS = "Image PNG ou JPEG, "
            + Formats.taille(TAILLE_MAXIMALE)
            + " au plus. Elle s’imprime dans 53 × 16 mm, ses proportions gardées.";

    /** Of the place that {@code commun/entete.jrxml} and {@code convention.jrxml} leave, in points of 1/72 inch. */
    private static final int LARGEUR = 150;

    private static final int HAUTEUR = 46;

    /** Pixels of a side, and of all of it: 32 MB once read. */
    private static final int COTE_MAXIMAL = 6_000;

    private static final int PIXELS_MAXIMAL = 8_000_000;

    /** Dots per inch: below the first it is seen to be coarse, above the second nothing is seen any more. */
    private static final int FINESSE_MINIMALE = 100;

    private static final int FINESSE_UTILE = 600;

    /**
     * Passes of a progressive JPEG: each is decoded over all of it, and takes a few bytes to ask. Programs make about ten.
     */
    private static final int PASSES_MAXIMALES = 50;

    private ImageImprimee() {}

    /**
     * A PNG of eight bits a colour, opaque.
     *
     * @throws Refus on {@code octets} when it is too large, of another kind, damaged, or too coarse
     */
    static byte[] de(byte[] octets) {
        if (octets.length > TAILLE_MAXIMALE) {
            throw refus(tropGros());
        }
        var type = TypePiece.de(octets);
        if (type != TypePiece.PNG && type != TypePiece.JPEG) {
            throw refus(
                    "Ce fichier est de type «\u00A0" + type.libelle() + "\u00A0»\u00A0: donnez une image PNG ou JPEG.");
        }
        if (type == TypePiece.JPEG && passes(octets) > PASSES_MAXIMALES) {
            throw refus(
                    "Cette image JPEG est faite de trop de passes\u00A0: enregistrez-la de nouveau, non progressive,"
                            + " ou en PNG.");
        }
        return ecrire(dessiner(lire(type, octets)));
    }

    /** What is said of a file that is too large, before it came or after. */
    public static String tropGros() {
        return "Ce fichier est trop lourd\u00A0: un bloc-marque va jusqu’à " + Formats.taille(TAILLE_MAXIMALE)
                + ". Réduisez l’image.";
    }

    /** Starts of scans: within what is compressed, the byte FF is never followed by DA. */
    private static int passes(byte[] octets) {
        var passes = 0;
        for (int rang = 1; rang < octets.length; rang++) {
            if (octets[rang - 1] == (byte) 0xFF && octets[rang] == (byte) 0xDA) {
                passes++;
            }
        }
        return passes;
    }

    /** Its size is asked before anything is decoded, and what is said beside it is not looked at. */
    private static BufferedImage lire(TypePiece type, byte[] octets) {
        ImageReader lecteur = ImageIO.getImageReadersByMIMEType(type.mime()).next();
        // in memory: nothing of it is written to the disk
        try (var flux = new MemoryCacheImageInputStream(new ByteArrayInputStream(octets))) {
            lecteur.setInput(flux, true, true);
            exigerTaille(lecteur.getWidth(0), lecteur.getHeight(0));
            return lecteur.read(0);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException echec) {
            throw refus(
                    "Cette image est abîmée, ou de couleurs d’imprimerie (CMJN)\u00A0: enregistrez-la de nouveau en PNG.");
        } finally {
            lecteur.dispose();
        }
    }

    private static void exigerTaille(int largeur, int hauteur) {
        var taille = largeur + " × " + hauteur + " pixels";
        if (largeur > COTE_MAXIMAL || hauteur > COTE_MAXIMAL || (long) largeur * hauteur > PIXELS_MAXIMAL) {
            throw refus("Cette image est trop grande (" + taille
                    + ")\u00A0: réduisez-la, 1 250 pixels de large suffisent.");
        }
        if (finesse(largeur, hauteur) < FINESSE_MINIMALE) {
            throw refus("Cette image est trop petite (" + taille
                    + "), elle s’imprimerait floue\u00A0: donnez-la d’au moins "
                    + (LARGEUR * FINESSE_MINIMALE / 72 + 1) + " pixels de large ou "
                    + (HAUTEUR * FINESSE_MINIMALE / 72 + 1)
                    + " de haut.");
        }
    }

    /** Dots per inch where it is printed. */
    private static double finesse(int largeur, int hauteur) {
        return 72 * Math.max(largeur / (double) LARGEUR, hauteur / (double) HAUTEUR);
    }

    private static BufferedImage dessiner(BufferedImage lue) {
        var echelle = Math.min(1, FINESSE_UTILE / finesse(lue.getWidth(), lue.getHeight()));
        var largeur = Math.max(1, (int) Math.round(lue.getWidth() * echelle));
        var hauteur = Math.max(1, (int) Math.round(lue.getHeight() * echelle));
        var image = surBlanc(lue, lue.getWidth(), lue.getHeight());
        // by halves: in one go most of its pixels would count for nothing
        while (image.getWidth() >= 2 * largeur && image.getHeight() >= 2 * hauteur) {
            image = surBlanc(image, image.getWidth() / 2, image.getHeight() / 2);
        }
        return image.getWidth() == largeur && image.getHeight() == hauteur ? image : surBlanc(image, largeur, hauteur);
    }

    private static BufferedImage surBlanc(BufferedImage lue, int largeur, int hauteur) {
        var image = new BufferedImage(largeur, hauteur, BufferedImage.TYPE_INT_RGB);
        var dessin = image.createGraphics();
        dessin.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        dessin.setColor(Color.WHITE);
        dessin.fillRect(0, 0, largeur, hauteur);
        dessin.drawImage(lue, 0, 0, largeur, hauteur, null);
        dessin.dispose();
        return image;
    }

    private static byte[] ecrire(BufferedImage image) {
        var sortie = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", sortie);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        return sortie.toByteArray();
    }

    private static Refus refus(String raison) {
        return Refus.surChamp("octets", raison);
    }
}

package fr.treille.socle.marque;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures, right and wrong, made as programs make them. */
public final class ImagesDEssai {

    private ImagesDEssai() {}

    /** A blue disc on nothing. */
    public static byte[] png(int largeur, int hauteur) {
        return ecrire(dessin(BufferedImage.TYPE_INT_ARGB, largeur, hauteur), "png");
    }

    static byte[] jpeg(int largeur, int hauteur) {
        return ecrire(dessin(BufferedImage.TYPE_INT_RGB, largeur, hauteur), "jpeg");
    }

    static byte[] gif() {
        return ecrire(dessin(BufferedImage.TYPE_INT_RGB, 300, 92), "gif");
    }

    /** Of sixteen bits, in grey: what scanners give. */
    static byte[] gris() {
        return ecrire(new BufferedImage(400, 120, BufferedImage.TYPE_USHORT_GRAY), "png");
    }

    static byte[] palette() {
        return ecrire(dessin(BufferedImage.TYPE_BYTE_INDEXED, 300, 92), "png");
    }

    private static BufferedImage dessin(int type, int largeur, int hauteur) {
        var image = new BufferedImage(largeur, hauteur, type);
        var feuille = image.createGraphics();
        feuille.setColor(Color.BLUE);
        feuille.fillOval(0, 0, Math.min(largeur, hauteur), Math.min(largeur, hauteur));
        feuille.dispose();
        return image;
    }

    static BufferedImage lire(byte[] octets) {
        try {
            return ImageIO.read(new ByteArrayInputStream(octets));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static byte[] ecrire(BufferedImage image, String format) {
        var sortie = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, sortie);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        return sortie.toByteArray();
    }

    /** A PNG of a few kilobytes whose header asks for that many pixels, all of them there once inflated. */
    static byte[] bombe(int largeur, int hauteur) {
        return assemble(entete(largeur, hauteur), bloc("IDAT", deflate(50_000_000)));
    }

    /** A small PNG with a comment that inflates to half a gigabyte, a palette for its reader to look at all that it holds. */
    static byte[] bombeDeTexte() {
        var commentaire = new ByteArrayOutputStream();
        commentaire.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        commentaire.writeBytes(deflate(500_000_000));
        var octets = palette();
        // after its header, which takes the first 33 bytes
        var suite = new ByteArrayOutputStream();
        suite.write(octets, 0, 33);
        suite.writeBytes(bloc("zTXt", commentaire.toByteArray()));
        suite.write(octets, 33, octets.length - 33);
        return suite.toByteArray();
    }

    /** A JPEG followed, within its own end, by the starts of that many passes. */
    static byte[] enPasses(int passes) {
        var octets = jpeg(300, 92);
        var suite = new ByteArrayOutputStream();
        suite.write(octets, 0, octets.length - 2);
        for (int passe = 0; passe < passes; passe++) {
            suite.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
        }
        suite.write(octets, octets.length - 2, 2);
        return suite.toByteArray();
    }

    /** A PNG that says more than its picture. */
    static byte[] bavarde(String texte) {
        var octets = png(300, 92);
        var suite = new ByteArrayOutputStream();
        suite.write(octets, 0, 33);
        suite.writeBytes(bloc("tEXt", ("Author\0" + texte).getBytes(StandardCharsets.ISO_8859_1)));
        suite.write(octets, 33, octets.length - 33);
        suite.writeBytes(texte.getBytes(StandardCharsets.ISO_8859_1));
        return suite.toByteArray();
    }

    private static byte[] entete(int largeur, int hauteur) {
        return bloc(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(largeur)
                        .putInt(hauteur)
                        .put(new byte[] {8, 0, 0, 0, 0})
                        .array());
    }

    private static byte[] assemble(byte[]... blocs) {
        var png = new ByteArrayOutputStream();
        png.writeBytes("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1));
        for (var bloc : blocs) {
            png.writeBytes(bloc);
        }
        png.writeBytes(bloc("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] bloc(String type, byte[] contenu) {
        var corps = ByteBuffer.allocate(4 + contenu.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(contenu)
                .array();
        var somme = new CRC32();
        somme.update(corps);
        return ByteBuffer.allocate(corps.length + 8)
                .putInt(contenu.length)
                .put(corps)
                .putInt((int) somme.getValue())
                .array();
    }

    private static byte[] deflate(int zeros) {
        var sortie = new ByteArrayOutputStream();
        try (var compresse = new DeflaterOutputStream(sortie)) {
            var morceau = new byte[1_000_000];
            for (int reste = zeros; reste > 0; reste -= morceau.length) {
                compresse.write(morceau, 0, Math.min(reste, morceau.length));
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        return sortie.toByteArray();
    }
}

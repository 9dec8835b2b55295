package fr.treille.socle.piece;

import fr.treille.socle.commun.Bornes;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name under which a file is shown and downloaded. It says nothing of where it is kept: what is stored has a number. Every
 * name is taken, and made one that shows as it is, opens with what it is, and that every system can write.
 */
public final class NomPiece {

    /** Characters of a name, its ending included. */
    public static final int LONGUEUR = Bornes.TITRE;

    /** Bytes that file systems leave to a name, less a margin for « (1) ». */
    private static final int OCTETS = 240;

    private static final Pattern DOSSIER = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Controls, marks that turn a text round or are not seen, halves of characters, and what some systems do not write. */
    private static final Pattern ECARTES = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\"<>:|?*]+");

    private static final Pattern BLANCS = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern BOUTS = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern FIN = Pattern.compile("\\.[A-Za-z]\\w{0,4}$");

    private NomPiece() {}

    /** On one line, without folder, 200 characters at most; « fichier » when nothing is left. */
    public static String lisible(String donne) {
        var net = net(donne);
        return raccourcir(net.isEmpty() ? "fichier" : net, "");
    }

    /** The same, ending as files of that kind do. */
    static String de(String donne, TypePiece type) {
        var net = net(donne);
        for (var fin : type.fins()) {
            if (net.toLowerCase(Locale.ROOT).endsWith("." + fin)) {
                return joindre(
                        net.substring(0, net.length() - fin.length() - 1),
                        net.substring(net.length() - fin.length() - 1));
            }
        }
        return joindre(FIN.matcher(net).replaceFirst(""), "." + type.fins().getFirst());
    }

    private static String joindre(String debut, String fin) {
        var net = BOUTS.matcher(debut).replaceAll("");
        return raccourcir(net.isEmpty() ? "fichier" : net, fin);
    }

    private static String net(String donne) {
        var compose = Normalizer.normalize(donne, Normalizer.Form.NFC);
        var seul = DOSSIER.matcher(compose).replaceFirst("");
        var ecrit = BLANCS.matcher(ECARTES.matcher(seul).replaceAll(" ")).replaceAll(" ");
        return BOUTS.matcher(ecrit).replaceAll("");
    }

    private static String raccourcir(String debut, String fin) {
        var court = Bornes.couper(debut, LONGUEUR - fin.length());
        for (int longueur = court.length() - 1; octets(court + fin) > OCTETS; longueur--) {
            court = Bornes.couper(debut, longueur);
        }
        return court + fin;
    }

    private static int octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8).length;
    }
}

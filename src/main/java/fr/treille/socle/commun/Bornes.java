package fr.treille.socle.commun;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How long texts may be, in characters, by what they are, and how large amounts. The same number bounds the field where one types,
 * the service that refuses a longer text, and the column that keeps it.
 */
public final class Bornes {

    /** « Madame », « Monsieur ». */
    public static final int CIVILITE = 20;

    /** A stable name within a call, « MSSANTE ». */
    public static final int CODE = 40;

    /** As {@link Telephone} writes it, up to the fifteen digits of E.164. */
    public static final int TELEPHONE = 20;

    /** The first or the last name of somebody, the name of a town, of a wave, of a lot. */
    public static final int NOM = 100;

    /** A software or who makes it. */
    public static final int PRODUIT = 150;

    /** The name of a grappe, of an organization or of a file; somebody's function. */
    public static final int TITRE = 200;

    /** As printed above a signature. */
    public static final int QUALITE = 250;

    /** That of RFC 5321, see {@link Courriel}. */
    public static final int COURRIEL = 254;

    /** « Prénom Nom » in one, with a civilité or not. */
    public static final int NOM_COMPLET = 255;

    /** A short line: a subject, a reference, a source. */
    public static final int LIBELLE = 300;

    /** A sentence: a motif, an action, a comment. */
    public static final int MOTIF = 500;

    /** A postal address, on several lines. */
    public static final int ADRESSE = 600;

    /** A paragraph. */
    public static final int NOTE = 1000;

    /** A page. */
    public static final int TEXTE = 4000;

    /** An agenda, a topic a line. */
    public static final int SUJETS = 8000;

    /** The minutes of a point. */
    public static final int COMPTE_RENDU = 200_000;

    /** The most euros that an amount may be: a tenth of what a column keeps, so that those of a file add up in one. */
    public static final Montant MONTANT = Montant.de(new BigDecimal("999999999.99"));

    /** The most euros per ESSMS in a scale, which a grappe multiplies: thirty times the highest of those of calls. */
    public static final Montant MONTANT_PAR_ESSMS = Montant.euros(1_000_000);

    private Bornes() {}

    /**
     * Bounds an amount that somebody typed, whatever else is asked of it.
     *
     * @param champ the field that a refusal names
     * @param quoi what it is, singular, masculine and with its article, « Le montant demandé »
     * @param montant null when nothing is typed
     * @throws Refus when it is negative, or more than {@link #MONTANT}
     */
    public static void exiger(String champ, String quoi, @Nullable Montant montant) {
        exiger(champ, quoi, montant, MONTANT);
    }

    /** The same, of an amount that may be that much. */
    public static void exiger(String champ, String quoi, @Nullable Montant montant, Montant plafond) {
        if (montant == null) {
            return;
        }
        if (montant.estNegatif()) {
            throw Refus.surChamp(champ, quoi + " ne peut pas être négatif.");
        }
        if (montant.compareTo(plafond) > 0) {
            throw Refus.surChamp(
                    champ, quoi + " va jusqu’à " + plafond + "\u00A0: vérifiez le nombre de ses chiffres.");
        }
    }

    /**
     * The text without the spaces around it.
     *
     * @param champ the field that a refusal names
     * @param quoi what it is, singular and with its article, « Le motif »
     * @throws Refus when it is longer
     */
    public static String borner(String champ, String quoi, String texte, int longueur) {
        var net = texte.strip();
        if (net.length() > longueur) {
            throw Refus.surChamp(
                    champ,
                    quoi + " dépasse " + Formats.nombre(longueur) + " caractères (" + Formats.nombre(net.length())
                            + ")\u00A0: il faut l’abréger.");
        }
        return net;
    }

    /** The same, refused when it is empty too. */
    public static String exiger(String champ, String quoi, String texte, int longueur) {
        return exiger(champ, quoi + " est obligatoire.", quoi, texte, longueur);
    }

    /** The same, refused with that sentence when it is empty. */
    public static String exiger(String champ, String siVide, String quoi, String texte, int longueur) {
        if (texte.isBlank()) {
            throw Refus.surChamp(champ, siVide);
        }
        return borner(champ, quoi, texte, longueur);
    }

    /**
     * What nobody types, and that nobody could be asked to shorten: cut at that length, its last character then being « … ».
     * No character is cut in two.
     */
    public static String couper(String texte, int longueur) {
        if (texte.length() <= longueur) {
            return texte;
        }
        var fin = longueur - 1;
        return texte.substring(0, Character.isHighSurrogate(texte.charAt(fin - 1)) ? fin - 1 : fin) + "…";
    }
}

package fr.treille.referentiel.etablissement.finess;

import fr.treille.socle.commun.Courriel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the value of a field is written in the files. What does not have its form could not be read: it is not the value, and says
 * nothing of it.
 */
enum Forme {
    TEXTE(valeur -> valeur),
    /** The number in a street: a spreadsheet makes a date of « 2-4 ». */
    NUMERO_VOIE(valeur -> Formes.JOUR_ET_MOIS.matcher(valeur).find() ? null : valeur),
    FINESS(valeur -> numero(Formes.FINESS, valeur)),
    SIRET(valeur -> {
        String chiffres = numero(Formes.SIRET, valeur);
        // no establishment has the number 00000: it is what is left of a SIRET that a spreadsheet rounded
        return chiffres == null || chiffres.endsWith("00000") ? null : chiffres;
    }),
    SIREN(valeur -> numero(Formes.SIREN, valeur)),
    CATEGORIE(valeur -> selon(Formes.CATEGORIE, valeur)),
    /** The codes of nomenclatures, of two digits for most. */
    CODE(valeur -> selon(Formes.CODE, valeur)),
    CODE_COURT(valeur -> selon(Formes.CODE_COURT, valeur)),
    APE(valeur -> selon(Formes.APE, valeur.replace(".", ""))),
    UAI(valeur -> selon(Formes.UAI, valeur)),
    DEPARTEMENT(Departements::code),
    COMMUNE(valeur -> selon(Formes.COMMUNE, valeur)),
    POSTAL(valeur -> selon(Formes.POSTAL, valeur)),
    TELEPHONE(Forme::telephone),
    COURRIEL(valeur -> Courriel.valide(valeur) ? valeur : null),
    DATE(Forme::date),
    /** Made of other fields, or computed. */
    DEDUITE(valeur -> valeur);

    private static final class Formes {
        static final Pattern FINESS = Pattern.compile("[0-9][0-9AB][0-9]{7}");
        static final Pattern SIRET = Pattern.compile("[0-9]{14}");
        static final Pattern SIREN = Pattern.compile("[0-9]{9}");
        static final Pattern CATEGORIE = Pattern.compile("[0-9A-Z]{3,4}");
        static final Pattern CODE = Pattern.compile("[0-9A-Z]{2,4}");
        static final Pattern CODE_COURT = Pattern.compile("[0-9A-Z]{1,4}");
        static final Pattern APE = Pattern.compile("[0-9A-Z]{2,6}");
        static final Pattern UAI = Pattern.compile("[0-9A-Z]{1,10}");
        static final Pattern COMMUNE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
        static final Pattern POSTAL = Pattern.compile("[0-9]{5}");
        static final Pattern TELEPHONE = Pattern.compile("[+(]?[0-9][0-9 ()./-]{1,18}");
        static final Pattern JOUR_ET_MOIS = Pattern.compile(
                "^[0-9]{1,2}-(jan|f[eé]v|feb|mar|a[vp]r|mai|may|jui|jun|jul|ao[uû]|aug|sep|oct|nov|d[eé]c)"
                        + "|^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$");
        /** What the file's own writer, or a spreadsheet on its way, left in the place of a value. */
        static final Pattern PERDUE = Pattern.compile(
                "\\uFFFD|^#+$|^#(?:N/A|NOM\\?|NAME\\?|REF ?!|VAL(?:EUR|UE) ?!|DIV/0 ?!|NUL(?:L)? ?!|N(?:OMBRE|UM) ?!)$");

        static final Pattern BLANCS = Pattern.compile("[\\s\\h]+");

        private Formes() {}
    }

    private final Function<String, @Nullable String> lecture;

    Forme(Function<String, @Nullable String> lecture) {
        this.lecture = lecture;
    }

    /** The value that a file's text gives, tidied; null when it cannot be read. */
    @Nullable
    String lire(String texte) {
        return perdue(texte) ? null : lecture.apply(texte.strip());
    }

    /** Whether a damaged value is still better than none, where none is known. */
    boolean texte() {
        return this == TEXTE || this == NUMERO_VOIE;
    }

    private static boolean perdue(String texte) {
        return (texte.indexOf('\uFFFD') >= 0 || texte.indexOf('#') >= 0)
                && Formes.PERDUE.matcher(texte.strip()).find();
    }

    private static @Nullable String selon(Pattern forme, String valeur) {
        if (forme.matcher(valeur).matches()) {
            return valeur;
        }
        String capitales = valeur.toUpperCase(Locale.ROOT);
        return forme.matcher(capitales).matches() ? capitales : null;
    }

    /** People and files put spaces in long numbers. */
    private static @Nullable String numero(Pattern forme, String valeur) {
        String lu = selon(forme, valeur);
        return lu != null ? lu : selon(forme, Formes.BLANCS.matcher(valeur).replaceAll(""));
    }

    /** Nine digits are a number that lost its zero; the shortest real ones have three (115). */
    private static @Nullable String telephone(String valeur) {
        if (!Formes.TELEPHONE.matcher(valeur).matches()) {
            return null;
        }
        long chiffres = valeur.chars().filter(Character::isDigit).count();
        char premier = valeur.charAt(0);
        return chiffres < 3 || chiffres == 9 && premier >= '1' && premier <= '9' ? null : valeur;
    }

    /** A date {@code AAAA-MM-JJ}, which a time of day may follow as in FINESS+. */
    private static @Nullable String date(String valeur) {
        if (valeur.length() < 10 || valeur.length() > 10 && valeur.charAt(10) != ' ' && valeur.charAt(10) != 'T') {
            return null;
        }
        try {
            return LocalDate.parse(valeur.substring(0, 10)).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package fr.treille.socle.lecture;

import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell means where a number, a rate, a day or a FINESS number is expected; refusals say what stands there instead. */
public final class Valeurs {

    /** How people write that there is nothing. */
    private static final Set<String> ABSENTS = Set.of("-", "–", "—", "nc", "n/c", "na", "n/a", "nd", "s.o.", "so");

    private static final Pattern BLANCS = Pattern.compile("[\\s\\h'’]+");
    private static final Pattern ENTIER = Pattern.compile("-?(\\d+|\\d{1,3}([\\s\\h'’]\\d{3})+)([.,]\\d*)?");
    private static final Pattern TAUX = Pattern.compile("(\\d{1,3}(?:[.,]\\d+)?)[\\s\\h]*%");
    private static final Pattern PUISSANCE = Pattern.compile("\\d+(?:[.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(?:[T ].*)?");
    private static final Pattern FRANCAISE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
    private static final Pattern DATE = Pattern.compile(ISO + "|" + FRANCAISE);
    private static final Pattern MOIS_CHIFFRES = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern EN_LETTRES =
            Pattern.compile("(?:(\\d{1,2})(?:er)?[\\s\\h]+)?(\\p{L}+)\\.?[\\s\\h]+(\\d{4})");
    private static final List<String> MOIS =
            List.of("janv", "fevr", "mars", "avri", "mai", "juin", "juil", "aout", "sept", "octo", "nove", "dece");

    private static final LocalDate ORIGINE = LocalDate.of(1899, 12, 30);
    private static final int SERIE_MINIMALE = 36_526;
    private static final int SERIE_MAXIMALE = 73_050;

    private Valeurs() {}

    /**
     * A FINESS number.
     *
     * @param zeroRendu whether the spreadsheet had taken its leading zero away
     */
    public record FinessLu(String valeur, boolean zeroRendu) {}

    /**
     * A count.
     *
     * @return null when the cell is empty, or says that there is nothing
     * @throws Refus when it is something else
     */
    public static @Nullable Integer entier(Cellule cellule) {
        if (chiffres(cellule.texte(), 9)
                && cellule.nombre() == null
                && cellule.fusion().isEmpty()) {
            return Integer.valueOf(cellule.texte());
        }
        if (absent(cellule)) {
            return null;
        }
        utilisable(cellule);
        if (!cellule.fusion().isEmpty()) {
            throw new Refus("est fusionnée\u00A0(" + cellule.fusion()
                    + ")\u00A0: on ne sait pas à quelle case revient ce nombre, défusionnez-la");
        }
        if (cellule.jour() != null) {
            throw new Refus("contient une date, " + cellule.texte() + ", où un nombre est attendu");
        }
        if (cellule.taux() || TAUX.matcher(cellule.texte().strip()).matches()) {
            throw new Refus("contient un taux, " + citer(cellule)
                    + "\u00A0: donnez le numérateur et le dénominateur, le taux en est calculé");
        }
        var nombre = cellule.nombre();
        return borner(cellule, nombre == null ? lire(cellule) : nombre);
    }

    /** What nearly all cells hold, and is read without more ado. */
    private static boolean chiffres(String texte, int maximum) {
        for (int i = 0; i < texte.length(); i++) {
            if (texte.charAt(i) < '0' || texte.charAt(i) > '9') {
                return false;
            }
        }
        return !texte.isEmpty() && texte.length() <= maximum;
    }

    private static BigDecimal lire(Cellule cellule) {
        var texte = cellule.texte().strip();
        var lu = ENTIER.matcher(texte);
        if (!lu.matches()) {
            throw new Refus("contient " + citer(cellule) + ", où un nombre est attendu");
        }
        var decimales = lu.group(3);
        if (decimales != null && decimales.length() == 4) {
            var reste = BLANCS.matcher(lu.group(1)).replaceAll("");
            throw new Refus("contient " + citer(cellule) + ", qui peut se lire " + reste + decimales.substring(1)
                    + " ou un nombre à virgule\u00A0: écrivez-le sans séparateur");
        }
        var net = BLANCS.matcher(texte).replaceAll("").replace(',', '.');
        return new BigDecimal(net.endsWith(".") ? net.substring(0, net.length() - 1) : net);
    }

    private static Integer borner(Cellule cellule, BigDecimal nombre) {
        try {
            int entier = nombre.intValueExact();
            if (entier < 0) {
                throw new Refus("contient un nombre négatif, " + citer(cellule));
            }
            return entier;
        } catch (ArithmeticException e) {
            throw new Refus("contient " + citer(cellule) + ", qui n’est pas un nombre entier");
        }
    }

    /**
     * A rate: « 70 % », 0,7 and 70 are one.
     *
     * @return a share of one, null when the cell is empty
     * @throws Refus when it is no rate
     */
    public static @Nullable BigDecimal taux(Cellule cellule) {
        if (absent(cellule)) {
            return null;
        }
        utilisable(cellule);
        var nombre = cellule.nombre();
        var ecrit = TAUX.matcher(cellule.texte().strip());
        if (nombre == null && ecrit.matches()) {
            return new BigDecimal(ecrit.group(1).replace(',', '.')).movePointLeft(2);
        }
        if (nombre == null) {
            var net = BLANCS.matcher(cellule.texte()).replaceAll("").replace(',', '.');
            if (!net.matches("\\d+(\\.\\d+)?")) {
                throw new Refus("contient " + citer(cellule) + ", où un taux est attendu");
            }
            nombre = new BigDecimal(net);
        }
        return cellule.taux() || nombre.compareTo(BigDecimal.ONE) <= 0 ? nombre : nombre.movePointLeft(2);
    }

    /**
     * A day, written in any of the usual ways, or as the serial number that a spreadsheet gives it. A month is one whether it is
     * written or a cell shows it.
     *
     * @param fin which day of a month is meant when the day is not said: the last one, else the first one
     * @return null when the cell is empty
     * @throws Refus when it is no day
     */
    public static @Nullable LocalDate jour(Cellule cellule, boolean fin) {
        if (absent(cellule)) {
            return null;
        }
        utilisable(cellule);
        var jour = cellule.jour();
        if (jour != null) {
            return cellule.mois() ? jour(null, jour.getMonthValue(), jour.getYear(), fin) : jour;
        }
        var texte = cellule.texte().strip();
        try {
            var serie = cellule.nombre() == null && !texte.matches("\\d{5}") ? null : new BigDecimal(texte);
            int rang = serie == null ? 0 : serie.intValue() + cellule.decalage();
            if (rang >= SERIE_MINIMALE && rang <= SERIE_MAXIMALE) {
                return ORIGINE.plusDays(rang);
            }
            var lue = ecrite(texte, fin);
            if (lue != null) {
                return lue;
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw new Refus("contient " + citer(cellule) + ", qui n’est pas un jour du calendrier");
        }
        throw new Refus("contient " + citer(cellule) + ", où une date est attendue");
    }

    private static @Nullable LocalDate ecrite(String texte, boolean fin) {
        var iso = ISO.matcher(texte);
        if (iso.matches()) {
            return jour(iso.group(3), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(1)), fin);
        }
        var francaise = FRANCAISE.matcher(texte);
        if (francaise.matches()) {
            int annee = Integer.parseInt(francaise.group(3));
            return jour(
                    francaise.group(1), Integer.parseInt(francaise.group(2)), annee < 100 ? 2000 + annee : annee, fin);
        }
        var mois = MOIS_CHIFFRES.matcher(texte);
        if (mois.matches()) {
            return jour(null, Integer.parseInt(mois.group(1)), Integer.parseInt(mois.group(2)), fin);
        }
        var lettres = EN_LETTRES.matcher(texte);
        if (lettres.matches()) {
            var nom = Textes.plat(lettres.group(2));
            for (int i = 0; i < MOIS.size(); i++) {
                if (nom.length() >= 3
                        && (nom.startsWith(MOIS.get(i)) || MOIS.get(i).startsWith(nom))) {
                    return jour(lettres.group(1), i + 1, Integer.parseInt(lettres.group(3)), fin);
                }
            }
        }
        return null;
    }

    private static LocalDate jour(@Nullable String jour, int mois, int annee, boolean fin) {
        var duMois = YearMonth.of(annee, mois);
        if (jour != null) {
            return duMois.atDay(Integer.parseInt(jour));
        }
        return fin ? duMois.atEndOfMonth() : duMois.atDay(1);
    }

    /**
     * A FINESS number. A spreadsheet takes the leading zero of the départements 01 to 09 away: it is given back when the key then
     * is right.
     *
     * @return null when the cell is empty
     * @throws Refus when it is no FINESS number
     */
    public static @Nullable FinessLu finess(Cellule cellule) {
        if (cellule.vide()) {
            return null;
        }
        utilisable(cellule);
        if (cellule.texte().length() == 9 && chiffres(cellule.texte(), 9)) {
            return new FinessLu(cellule.texte(), false);
        }
        var texte = BLANCS.matcher(cellule.texte()).replaceAll("").toUpperCase(Locale.ROOT);
        if (texte.matches("\\d+[.,]0+")) {
            texte = texte.replaceAll("[.,]0+", "");
        }
        if (PUISSANCE.matcher(texte).matches()) {
            throw new Refus("contient " + citer(cellule)
                    + "\u00A0: le tableur a arrondi le numéro FINESS, mettez la colonne au format texte");
        }
        if (texte.matches("\\d{8}")) {
            var rendu = "0" + texte;
            if (!NumeroFiness.officiel(rendu).cleJuste()) {
                throw new Refus(
                        "contient " + citer(cellule) + ", un numéro FINESS de huit chiffres\u00A0: il en manque un");
            }
            return new FinessLu(rendu, true);
        }
        try {
            return new FinessLu(NumeroFiness.officiel(texte).valeur(), false);
        } catch (Refus forme) {
            throw new Refus("contient " + citer(cellule) + ", qui n’est pas un numéro FINESS");
        }
    }

    /** Whether it holds what a measure is made of: a number, a rate, a day; words do not. */
    public static boolean mesurable(Cellule cellule) {
        var texte = cellule.texte().strip();
        return cellule.nombre() != null
                || cellule.jour() != null
                || ENTIER.matcher(texte).matches()
                || TAUX.matcher(texte).matches()
                || DATE.matcher(texte).matches();
    }

    private static boolean absent(Cellule cellule) {
        return cellule.vide()
                || cellule.nombre() == null
                        && ABSENTS.contains(cellule.texte().strip().toLowerCase(Locale.ROOT));
    }

    private static void utilisable(Cellule cellule) {
        if (!cellule.refus().isEmpty()) {
            throw new Refus(cellule.refus());
        }
    }

    private static String citer(Cellule cellule) {
        return "«\u00A0" + cellule.texte().strip() + "\u00A0»";
    }
}

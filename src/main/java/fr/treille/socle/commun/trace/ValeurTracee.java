package fr.treille.socle.commun.trace;

import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column are read and told: names rather than identifiers and codes.
 *
 * @param lecture SQL of the value of the column {@code {}}
 * @param recit of two values as the database wrote them, « » for none
 */
public record ValeurTracee(String lecture, Recit recit) {

    /** Says what changed from a value to another. */
    @FunctionalInterface
    public interface Recit {
        /** Notes the difference, or nothing when there is nothing to tell. */
        void dire(Difference.Releve releve, String libelle, String avant, String apres);
    }

    private static final String TELLE_QUELLE = "{}";

    static final ValeurTracee TEXTE = ecrite(texte -> texte);
    static final ValeurTracee NOMBRE = ecrite(texte -> Formats.nombre(new BigDecimal(texte)));
    static final ValeurTracee MONTANT =
            ecrite(texte -> Montant.de(new BigDecimal(texte)).toString());
    static final ValeurTracee DATE = ecrite(texte -> Formats.date(LocalDate.parse(texte)));
    static final ValeurTracee OUI_NON = ecrite(texte -> vrai(texte) ? "oui" : "non");

    /** Codes put one behind the other. */
    public static final ValeurTracee LISTE = ecrite(texte -> texte.replace(",", ", "));

    /** A moment, which the database keeps in UTC. */
    public static final ValeurTracee INSTANT = ecrite(texte ->
            Formats.dateHeure(LocalDateTime.parse(texte.replace(' ', 'T')).toInstant(ZoneOffset.UTC)));

    /** What is worth saying only once it is so. */
    public static final ValeurTracee OUI = ecrite(texte -> vrai(texte) ? "oui" : "");

    /** A count of the times it was chosen: the secret itself is kept nowhere. */
    public static final ValeurTracee SECRET = new ValeurTracee(
            TELLE_QUELLE,
            (releve, libelle, avant, apres) ->
                    releve.comparer(libelle, null, apres.isEmpty() || apres.equals("0") ? null : "choisi"));

    /** Written by that, unless there is none; it may say « » for what is not worth telling. */
    public static ValeurTracee ecrite(UnaryOperator<String> ecriture) {
        return new ValeurTracee(
                TELLE_QUELLE,
                (releve, libelle, avant, apres) ->
                        releve.comparer(libelle, ecrire(ecriture, avant), ecrire(ecriture, apres)));
    }

    /** A code, told as screens name it. */
    public static <E extends Enum<E>> ValeurTracee choix(Class<E> codes, Function<E, String> libelle) {
        return ecrite(texte -> libelle.apply(Enum.valueOf(codes, texte)));
    }

    /** « oui » and « non » in the words of the thing. */
    public static ValeurTracee soit(String vrai, String faux) {
        return ecrite(texte -> vrai(texte) ? vrai : faux);
    }

    /** An identifier, told by a name: {@code lecture} is the SQL of the name of what the column {@code {}} holds. */
    public static ValeurTracee lue(String lecture) {
        return new ValeurTracee(lecture, TEXTE.recit());
    }

    /** The SQL expression of its value. */
    public String lire(String colonne) {
        return lecture.replace(TELLE_QUELLE, colonne);
    }

    private static @Nullable String ecrire(UnaryOperator<String> ecriture, String valeur) {
        var ecrit = valeur.isEmpty() ? "" : ecriture.apply(valeur);
        return ecrit.isEmpty() ? null : ecrit;
    }

    private static boolean vrai(String texte) {
        return texte.equals("1") || texte.equals("true");
    }
}

package fr.treille.essaisql;

import java.util.function.Supplier;
import org.springframework.data.jpa.repository.Query;

/** The forms in which a class writes SQL, each with a table of its own, for {@link fr.treille.FrontieresSqlTest}. */
abstract class SqlDEssai {

    static final String BLOC = """
            SELECT a.nom
            FROM absence a
            """;

    static final String CONSTANTE = "SELECT 1" + Ailleurs.MORCEAU + " WHERE TRUE";

    @Query("select r from Risque r where r.id = :id")
    abstract String annotation(long id);

    String concatenation(String condition) {
        return "SELECT 1 FROM lettre l WHERE " + condition + " AND EXISTS (SELECT 1 FROM glissement)";
    }

    String format(String condition) {
        return "SELECT 1 FROM jalon j WHERE %s".formatted(condition);
    }

    Supplier<String> fonction() {
        return () -> new StringBuilder("DELETE FROM agenda").toString();
    }

    String table(String colonne) {
        return "SELECT " + colonne + " FROM " + (colonne.isEmpty() ? "seance" : "complement c");
    }

    String cle() {
        return "preuve";
    }

    private static final class Ailleurs {
        static final String MORCEAU = " FROM vague";
        static final String DEDANS = "INSERT INTO agenda_evenement (cle) VALUES (?)";
    }
}

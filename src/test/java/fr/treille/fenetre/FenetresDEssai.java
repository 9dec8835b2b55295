package fr.treille.fenetre;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes away a call that a test made: those of the migrations stay from one class to the next. */
public final class FenetresDEssai {

    private FenetresDEssai() {}

    /** With its windows, its editions and what was extended. */
    public static void retirer(JdbcClient base, long appel) {
        for (var ordre : List.of(
                "DELETE p FROM prorogation p JOIN fenetre f ON f.id = p.fenetre_id WHERE f.appel_id = ?",
                "DELETE t FROM fenetre_type t JOIN fenetre f ON f.id = t.fenetre_id WHERE f.appel_id = ?",
                "DELETE FROM fenetre WHERE appel_id = ?",
                "DELETE FROM edition WHERE appel_id = ?",
                "DELETE FROM appel WHERE id = ?")) {
            base.sql(ordre).param(appel).update();
        }
    }
}

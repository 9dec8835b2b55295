package fr.treille.dossier.fenetre;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the calls back as the migrations made them: they stay from one class to the next. */
public final class FenetresDEssai {

    private FenetresDEssai() {}

    /** Gives the window of Occitanie 2025 its own days back, those of the migrations. */
    public static void retablir(JdbcClient base) {
        base.sql("DELETE FROM prorogation WHERE fenetre_id = 1").update();
        base.sql("UPDATE fenetre SET cloture_depot = '2025-06-13', cloture_multiregionale = '2025-06-01',"
                        + " fin_recevabilite = '2025-07-04', fin_instruction = '2025-09-08', fin_selection = '2025-10-10',"
                        + " engagement = NULL, selection_source = 'mi-septembre à début octobre 2025' WHERE id = 1")
                .update();
    }
}

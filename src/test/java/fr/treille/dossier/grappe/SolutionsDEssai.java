package fr.treille.dossier.grappe;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A list of référencées as an import would leave it, and none of it afterwards. */
@Component
public class SolutionsDEssai {

    private final JdbcClient base;

    SolutionsDEssai(JdbcClient base) {
        this.base = base;
    }

    /**
     * A solution of the list, by its éditeur.
     *
     * @param couloirs « MS1 », of the first wave, since 12/03/2023
     * @return its identifier
     */
    public long solution(String nom, String... couloirs) {
        var id = base.sql("INSERT INTO solution_segur (editeur, nom) VALUES (?, ?) RETURNING id")
                .params(nom + " SA", nom)
                .query(Long.class)
                .single();
        for (var couloir : couloirs) {
            base.sql("INSERT INTO referencement_segur (solution_id, couloir, vague, referencee_le)"
                            + " VALUES (?, ?, 1, '2023-03-12')")
                    .params(id, couloir)
                    .update();
        }
        return id;
    }

    /** The list no longer holds it since 01/01/2024. */
    public void sortir(long id) {
        base.sql("UPDATE referencement_segur SET absente_depuis = '2024-01-01' WHERE solution_id = ?")
                .param(id)
                .update();
    }

    /** No file nor ESSMS has one any more, and the list is empty. */
    public void vider() {
        base.sql("UPDATE grappe_essms SET solution_id = NULL").update();
        base.sql("UPDATE grappe SET solution_id = NULL").update();
        base.sql("DELETE FROM referencement_segur").update();
        base.sql("DELETE FROM solution_segur").update();
    }
}

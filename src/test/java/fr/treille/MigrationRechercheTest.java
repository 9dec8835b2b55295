package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.TexteCherche;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A registry that was imported before « St » was searched as « Saint » is searched as one that is imported after. */
@TestIntegration
class MigrationRechercheTest {

    private static final List<String> NOMS = List.of(
            "EHPAD ST JEAN", "FOYER STE ANNE", "MAS STES MARIES", "STADE EST", "SAINT ORENS ST ORENS", "POST CURE STS");

    @Autowired
    private DataSource source;

    @Test
    void le_texte_cherche_d_avant_devient_celui_d_aujourd_hui() throws SQLException {
        try (var migree = new BaseMigree(source)) {
            migree.migrer("41?");
            var base = migree.base();
            for (int rang = 0; rang < NOMS.size(); rang++) {
                base.sql(
                                "INSERT INTO organisme_gestionnaire (finess, nom, recherche, cree_import_id) VALUES (?, ?, ?, 0)")
                        .params("31000000" + rang, NOMS.get(rang), NOMS.get(rang))
                        .update();
            }
            migree.migrer("latest");

            assertThat(base.sql("SELECT recherche FROM organisme_gestionnaire ORDER BY finess")
                            .query(String.class)
                            .list())
                    .isEqualTo(NOMS.stream().map(TexteCherche::de).toList());
        }
    }
}

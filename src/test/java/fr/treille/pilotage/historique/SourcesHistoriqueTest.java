package fr.treille.pilotage.historique;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.trace.AgregatTrace;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.RecueilTrace;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.equipe.Role;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What modules say of the tables that they follow is what the database keeps and what the application writes. */
@TestIntegration
class SourcesHistoriqueTest {

    @Autowired
    Suivis suivis;

    @Autowired
    JdbcClient base;

    @Autowired
    EntityManagerFactory entites;

    @Autowired
    Session session;

    @BeforeEach
    void quelquUn() {
        session.ouvrir(Role.ADMINISTRATION);
    }

    @Test
    void chaque_genre_de_choses_est_raconte_par_un_module() {
        assertThat(Stream.concat(
                        suivis.tables().stream().map(TableTracee::objet),
                        suivis.recueils().stream().map(RecueilTrace::objet)))
                .containsExactlyInAnyOrder(ObjetTrace.values());
        assertThat(suivis.champs())
                .extracting(champ -> champ.objet() + " " + champ.libelle())
                .doesNotHaveDuplicates();
    }

    @Test
    void chaque_entite_suivie_est_racontee_sous_le_nom_de_sa_table() {
        var ecrites = new TreeSet<String>();
        entites.unwrap(SessionFactoryImplementor.class).getMappingMetamodel().forEachEntityDescriptor(entite -> {
            if (AgregatTrace.class.isAssignableFrom(entite.getMappedClass())) {
                var table = entite.getMappedTableDetails();
                ecrites.add(table.getTableName() + " "
                        + table.getKeyDetails().getKeyColumn(0).getColumnName());
            }
        });
        // written in SQL, once and for all
        ecrites.add("export id");
        ecrites.add("grappe_og_taille id");

        assertThat(suivis.tables().stream().map(table -> table.table() + " " + table.colonneCle()))
                .containsExactlyInAnyOrderElementsOf(ecrites);
    }

    @Test
    void chaque_table_racontee_garde_les_versions_de_ce_qui_est_raconte() {
        assertThat(suivis.tables()).allSatisfy(table -> {
            var dites = Stream.concat(
                            Stream.of(table.colonneCle(), "version", "trace_par_id", "trace_le", "trace_motif"),
                            Suivis.colonnes(table.champs()).stream())
                    .collect(Collectors.toSet());
            assertThat(gardees(table.table())).as(table.table()).containsAll(dites);
        });
    }

    /** The columns of a table whose former versions are kept; none when it keeps none. */
    private Set<String> gardees(String table) {
        return Set.copyOf(
                base.sql("SELECT c.column_name FROM information_schema.columns c JOIN information_schema.tables t"
                                + " ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                                + " WHERE c.table_schema = DATABASE() AND t.table_type = 'SYSTEM VERSIONED'"
                                + " AND c.extra NOT LIKE '%WITHOUT SYSTEM VERSIONING%' AND c.table_name = ?")
                        .param(table)
                        .query(String.class)
                        .list());
    }

    @Test
    void tout_ce_qui_est_dit_se_lit_en_base() {
        var lectures = new ArrayList<String>();
        for (var table : suivis.tables()) {
            lectures.add(VersionsSql.changements(table, Suivis.dansLaRegion(table), Suivis.colonnes(table.champs())));
            lectures.add(VersionsSql.suppressions(table, Suivis.dansLaRegion(table)));
        }
        for (var recueil : suivis.recueils()) {
            lectures.addAll(recueil.changements(Suivis.colonnes(recueil.champs()), false));
        }
        for (var page : ObjetTrace.values()) {
            lectures.addAll(suivis.surLaPage(page));
        }

        assertThat(lectures)
                .hasSizeGreaterThan(60)
                .allSatisfy(lecture -> assertThat(colonnes(lecture))
                        .containsExactly(
                                "objet",
                                "cle",
                                "libelle",
                                "instant",
                                "debut",
                                "auteur_id",
                                "motif",
                                "operation",
                                "avant",
                                "apres"));
    }

    private List<String> colonnes(String lecture) {
        return base.sql("SELECT * FROM (" + lecture + ") x LIMIT 0")
                .params(Map.of("region", "76", "cle", 0))
                .query((org.springframework.jdbc.core.ResultSetExtractor<List<String>>) lignes -> {
                    var noms = new ArrayList<String>();
                    for (int rang = 1; rang <= lignes.getMetaData().getColumnCount(); rang++) {
                        noms.add(lignes.getMetaData().getColumnLabel(rang));
                    }
                    return noms;
                });
    }
}

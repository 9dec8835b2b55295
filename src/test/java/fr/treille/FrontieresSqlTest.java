package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.trace.SourceHistorique;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The arrows between modules that SQL follows, as {@link ModulesTest} verifies those of Java: a module names its own tables,
 * and the views that modules which it declares publish.
 */
@TestIntegration
@TestInstance(Lifecycle.PER_CLASS)
class FrontieresSqlTest {

    @Autowired
    private JdbcClient base;

    @Autowired
    private TablesDesEntites entites;

    @Autowired
    private List<SourceHistorique> sources;

    private FrontieresSql frontieres() {
        return new FrontieresSql(ApplicationModules.of(Treille.class), entites.parNom());
    }

    @Test
    void chaque_table_et_chaque_vue_est_a_un_module() {
        var presentes = Set.copyOf(base.sql("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list());

        assertThat(frontieres().proprietaires().keySet())
                .as("say it in the @TablesDuModule of the module's package-info")
                .isEqualTo(presentes);
    }

    @Test
    void ce_qu_un_module_publie_est_une_vue_et_ce_qu_il_garde_une_table() {
        var vues =
                Set.copyOf(base.sql("SELECT table_name FROM information_schema.views WHERE table_schema = DATABASE()")
                        .query(String.class)
                        .list());

        assertThat(frontieres().modules()).allSatisfy(module -> {
            assertThat(module.vues()).isSubsetOf(vues);
            assertThat(module.repond()).isSubsetOf(vues);
            assertThat(module.tables()).as("tables").noneMatch(vues::contains);
        });
    }

    /** A view is written by the module that publishes it, or by the one that answers for it. */
    @Test
    void une_vue_ne_lit_que_ce_que_lit_son_module() {
        var frontieres = frontieres();
        var auteurs = new TreeMap<String, String>();
        frontieres.modules().forEach(module -> module.vues().forEach(vue -> auteurs.put(vue, module.nom())));
        frontieres
                .modules()
                .forEach(module -> module.repond().forEach(vue -> {
                    assertThat(module.declares()).as(vue).contains(auteurs.get(vue));
                    auteurs.put(vue, module.nom());
                }));
        var traversees = new TreeSet<String>();
        base.sql("SELECT table_name, view_definition FROM information_schema.views WHERE table_schema = DATABASE()")
                .query((vue, rang) -> Map.entry(vue.getString(1), vue.getString(2)))
                .list()
                .forEach(vue -> frontieres.relations(NomsSql.de(vue.getValue())).stream()
                        .filter(lue -> !frontieres.permis(auteurs.getOrDefault(vue.getKey(), ""), lue))
                        .forEach(lue -> traversees.add(vue.getKey() + " -> " + lue)));

        assertThat(traversees).isEmpty();
    }

    @Test
    void une_entite_est_une_table_de_son_module() {
        var frontieres = frontieres();

        assertThat(entites.parClasse())
                .isNotEmpty()
                .allSatisfy((classe, tables) -> assertThat(tables)
                        .extracting(frontieres.proprietaires()::get)
                        .as(classe)
                        .containsOnly(frontieres.module(classe.substring("fr.treille.".length()))));
    }

    @Test
    void aucun_module_ne_lit_en_sql_ce_qu_il_ne_declare_pas() {
        // one a line: an assertion on the set would cut it short
        assertThat(frontieres().traversees().stream()
                        .map(FrontieresSql.Traversee::toString)
                        .collect(Collectors.joining("\n")))
                .as("read a published view of a declared module")
                .isEmpty();
    }

    @Test
    void un_module_ne_raconte_que_ses_tables() {
        var frontieres = frontieres();

        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.tables())
                        .extracting(table -> frontieres.proprietaires().get(table.table()))
                        .as(source.getClass().getSimpleName())
                        .containsOnly(
                                frontieres.module(source.getClass().getName().substring("fr.treille.".length()))));
    }

    /** What a concatenation hides is looked for where {@link FrontieresSql#FOURNISSEURS} says that it comes from. */
    @Test
    void on_sait_d_ou_vient_un_nom_de_table_calcule() {
        assertThat(frontieres().trouees()).isEqualTo(FrontieresSql.FOURNISSEURS.keySet());
    }

    @Test
    void toute_forme_de_sql_est_lue() {
        var essai = new FrontieresSql(
                ApplicationModules.of(Treille.class),
                entites.parNom(),
                Path.of("target/test-classes/fr/treille/essaisql"));

        // « preuve » too: in a class that leaves a table's place open, what has a table's name may be one
        assertThat(essai.nommees().get("SqlDEssai"))
                .containsExactlyInAnyOrder(
                        "absence",
                        "vague",
                        "risque",
                        "lettre",
                        "glissement",
                        "jalon",
                        "agenda",
                        "agenda_evenement",
                        "seance",
                        "complement",
                        "preuve");
        assertThat(essai.trouees()).containsExactly("SqlDEssai");
    }
}

package fr.treille.pilotage.echeance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.equipe.Role;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules put together become one table: a wide column takes it out of memory, for every list that counts deadlines. */
@TestIntegration
class LargeurDesEcheancesTest {

    /** What a JOIN calls what it reads. */
    private static final Pattern ALIAS = Pattern.compile("(?:[)]|JOIN \\w+)\\s+(\\w+) ON\\b");

    @Autowired
    List<SourceEcheances> sources;

    @Autowired
    Perimetre perimetre;

    @Autowired
    JdbcClient base;

    @Autowired
    Session session;

    @Autowired
    Clock horloge;

    @Test
    void aucune_regle_n_elargit_la_table_des_echeances() {
        session.ouvrir(Role.COORDINATION_ARS);
        var largeurs = new TreeMap<String, Integer>();
        for (var source : sources) {
            for (var regle : source.regles(JoursLocaux.courants(horloge.instant()))) {
                largeurs.put(
                        regle.nature(),
                        base.sql("SELECT e.fait_par FROM (" + GrappesSql.echeances(regle, "") + ") e LIMIT 0")
                                .params(perimetre.valeurs())
                                .query((ResultSetExtractor<Integer>) LargeurDesEcheancesTest::largeur));
            }
        }
        assertThat(largeurs).hasSizeGreaterThan(10);
        assertThat(largeurs.values()).allMatch(largeur -> largeur <= 200, largeurs.toString());
    }

    /** The rules are also read together: what two modules call by the same name must be the same thing. */
    @Test
    void un_alias_lit_la_meme_chose_dans_toutes_les_regles() {
        var dits = new TreeMap<String, String>();
        for (var source : sources) {
            for (var regle : source.regles(JoursLocaux.courants(horloge.instant()))) {
                for (var jointure : regle.jointures()) {
                    var alias = ALIAS.matcher(jointure);
                    assertThat(alias.find()).as(jointure).isTrue();
                    alias.reset();
                    while (alias.find()) {
                        assertThat(dits.putIfAbsent(alias.group(1), jointure))
                                .as("%s, que lit %s", alias.group(1), regle.nature())
                                .isIn(null, jointure);
                    }
                }
            }
        }
        assertThat(dits).containsKeys("cv", "c", "jl").doesNotContainKey("g");
    }

    private static int largeur(ResultSet lignes) throws java.sql.SQLException {
        return lignes.getMetaData().getColumnDisplaySize(1);
    }
}

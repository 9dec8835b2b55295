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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules put together become one table: a wide column takes it out of memory, for every list that counts deadlines. */
@TestIntegration
class LargeurDesEcheancesTest {

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

    private static int largeur(ResultSet lignes) throws java.sql.SQLException {
        return lignes.getMetaData().getColumnDisplaySize(1);
    }
}

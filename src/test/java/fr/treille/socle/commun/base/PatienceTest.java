package fr.treille.socle.commun.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.TestIntegration;
import fr.treille.socle.commun.ui.BaseInjoignable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who waits how long for a database that says nothing, on the real pool and the real driver. */
@TestIntegration
class PatienceTest {

    @Autowired
    DataSource base;

    @Autowired
    Flyway flyway;

    @Autowired
    FiltrePatience filtre;

    private static int limite(DataSource ou) throws SQLException {
        try (var connexion = ou.getConnection()) {
            return connexion.getNetworkTimeout();
        }
    }

    @Test
    void une_demande_est_pressee_un_ouvrage_patient_une_migration_sans_limite() throws Exception {
        var vues = new ArrayList<Integer>();
        var pendant = new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest requete, jakarta.servlet.ServletResponse reponse)
                    throws IOException {
                try {
                    vues.add(limite(base));
                } catch (SQLException echec) {
                    throw new IOException(echec);
                }
            }
        };
        filtre.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), pendant);

        assertThat(vues).containsExactly(15_000);
        assertThat(limite(base)).as("après la demande").isEqualTo(600_000);
        assertThat(limite(flyway.getConfiguration().getDataSource())).isZero();
    }

    @Test
    void une_connexion_rendue_ne_garde_pas_la_patience_de_qui_l_a_prise() throws SQLException {
        var prises = new ArrayList<Connection>();
        try {
            for (var patience : List.of(Patience.DEMANDE, Patience.OUVRAGE)) {
                try (var ignore = patience.prendre()) {
                    for (int fois = 0; fois < 20; fois++) {
                        assertThat(limite(base)).isEqualTo(patience.millisecondes());
                    }
                }
            }
            var directe = base.unwrap(com.zaxxer.hikari.HikariDataSource.class);
            for (int rang = 0; rang < 3; rang++) {
                prises.add(directe.getConnection());
                assertThat(prises.getLast().getNetworkTimeout())
                        .as("rendue au réservoir")
                        .isZero();
            }
        } finally {
            for (var prise : prises) {
                prise.close();
            }
        }
    }

    @Test
    void un_silence_trop_long_coupe_la_connexion_et_se_dit_comme_une_base_partie() throws SQLException {
        try (var connexion = base.getConnection();
                var ordre = connexion.createStatement()) {
            connexion.setNetworkTimeout(Runnable::run, 1_000);
            assertThatThrownBy(() -> ordre.executeQuery("SELECT SLEEP(20)"))
                    .matches(BaseInjoignable::dans, "la base ne répond pas");
            assertThat(connexion.isClosed() || !connexion.isValid(1)).isTrue();
        }
        assertThat(limite(base)).as("une autre la remplace").isEqualTo(600_000);
    }

    @Test
    void des_lignes_qui_ne_cessent_de_venir_ne_sont_jamais_coupees() throws SQLException {
        try (var connexion = base.getConnection();
                var ordre = connexion.createStatement()) {
            connexion.setNetworkTimeout(Runnable::run, 3_000);
            ordre.setFetchSize(1);
            var debut = System.nanoTime();
            // a row of 32 kB each half a second, which the server's buffer does not hold back
            try (var lignes = ordre.executeQuery("SELECT SLEEP(0.5), REPEAT('x', 32768) FROM seq_1_to_10")) {
                var nombre = 0;
                while (lignes.next()) {
                    nombre++;
                }
                assertThat(nombre).isEqualTo(10);
            }
            assertThat(System.nanoTime() - debut).as("plus long que la limite").isGreaterThan(4_000_000_000L);
        }
    }
}

package fr.treille.grappe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.appel.TypeProjet;
import fr.treille.equipe.Role;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A page of the list and its totals take three SQL statements at most, whatever the page, the filter and the sort. */
@TestIntegration
class RequetesDeLaListeTest {

    private static final AtomicInteger ORDRES = new AtomicInteger();
    private static volatile Thread fil = Thread.currentThread();

    @TestConfiguration(proxyBeanMethods = false)
    static class Compteur {

        @Bean
        static BeanPostProcessor compteurDOrdres() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String nom) {
                    return bean instanceof DataSource base ? new BaseComptee(base) : bean;
                }
            };
        }
    }

    /** Counts the statements that its connections prepare or create. */
    static class BaseComptee extends DelegatingDataSource {

        BaseComptee(DataSource base) {
            super(base);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connexion = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, methode, valeurs) -> {
                        // jobs of the same application read their own rows meanwhile
                        if (Thread.currentThread() == fil
                                && (methode.getName().equals("prepareStatement")
                                        || methode.getName().equals("createStatement"))) {
                            ORDRES.incrementAndGet();
                        }
                        try {
                            return methode.invoke(connexion, valeurs);
                        } catch (InvocationTargetException echec) {
                            throw echec.getCause();
                        }
                    });
        }
    }

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void peupler() {
        fil = Thread.currentThread();
        if (base.sql("SELECT COUNT(*) FROM grappe").query(Integer.class).single() == 0) {
            essai.registre(3);
            for (int i = 0; i < 120; i++) {
                base.sql(
                                "INSERT INTO grappe (region_code, appel_id, fenetre_id, nom, type, porteur_finess, nombre_essms,"
                                        + " territoires) VALUES ('76', 1, 1, ?, 'MIXTE', ?, 20, '31,81')")
                        .params("Grappe " + i, GrappesDEssai.PORTEUR)
                        .update();
            }
        }
        session.ouvrir(Role.CONSULTATION);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 50, echeance, CONSULTATION",
        "1, 50, nom, CONSULTATION",
        "2, 50, statut, CONSULTATION",
        "0, 500, montant, CONSULTATION",
        "40, 3, territoires, CONSULTATION",
        "1, 50, nom, ANIMATEUR",
        "0, 50, echeance, CHARGE_MISSION_DT"
    })
    void une_page_prend_une_requete_et_les_totaux_une_autre(int page, int taille, String tri, Role role) {
        session.ouvrir(role);
        var filtre = new GrappeFiltre(
                "genets", Set.of(1L), Set.of("31", "81"), Set.of(TypeProjet.MIXTE), Set.of(), "", null, false);
        ORDRES.set(0);

        var lignes = grappes.rechercher(filtre, PageRequest.of(page, taille, Sort.by(tri)));
        assertThat(grappes.totaux(filtre).grappes()).isEqualTo(120);

        assertThat(lignes).hasSize(Math.max(0, Math.min(taille, 120 - page * taille)));
        assertThat(ORDRES).hasValue(2);
    }

    @Test
    void les_voisines_prennent_une_requete() {
        ORDRES.set(0);
        grappes.voisines(GrappeFiltre.TOUTES, Sort.by("echeance"), 1);
        assertThat(ORDRES).hasValue(1);
    }
}

package fr.treille.dossier.fenetre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.OrdresSql;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.socle.equipe.Role;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of windows, a window, a page of its files: a fixed number of statements, whatever there is in them. */
@TestIntegration
@Import(OrdresSql.class)
class RequetesDesFenetresTest {

    @Autowired
    FenetreService fenetres;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    JdbcClient base;

    @Autowired
    Session session;

    @BeforeEach
    void peupler() {
        if (base.sql("SELECT COUNT(*) FROM grappe").query(Integer.class).single() == 0) {
            essai.registre(3);
            for (int i = 0; i < 120; i++) {
                base.sql(
                                "INSERT INTO grappe (region_code, appel_id, fenetre_id, nom, type, porteur_finess, nombre_essms,"
                                        + " territoires) VALUES ('76', 1, ?, ?, 'MIXTE', ?, 20, '31,81')")
                        .params(1 + i % 3, "Grappe " + i, GrappesDEssai.PORTEUR)
                        .update();
            }
            essai.lieux();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void le_nombre_d_ordres_ne_depend_ni_des_fenetres_ni_des_dossiers(Role role) {
        session.ouvrir(role);
        assertThat(OrdresSql.compter(() -> assertThat(fenetres.fenetres(FenetreFiltre.TOUTES))
                        .anySatisfy(ligne -> assertThat(ligne.dossiers()).isEqualTo(40))))
                .isEqualTo(2);
        assertThat(OrdresSql.compter(() -> assertThat(fenetres.trouver(1)).isPresent()))
                .isEqualTo(3);
        for (var taille : new int[] {1, 50}) {
            assertThat(OrdresSql.compter(() -> assertThat(
                                    fenetres.dossiers(1, PageRequest.of(0, taille, Sort.by("echeance"))))
                            .hasSize(Math.min(taille, 40))))
                    // the rows, what is due next of them, what each lacks
                    .isEqualTo(3);
        }
        assertThat(OrdresSql.compter(() -> assertThat(fenetres.portee(1, EnumSet.allOf(EtapeFenetre.class)))
                        .isEqualTo(new PorteeProrogation(40, 40, 0))))
                .isEqualTo(1);
    }
}

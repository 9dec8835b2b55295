package fr.treille.dossier.grappe.liste;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.OrdresSql;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.equipe.Role;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page of the list and its totals take three SQL statements at most, whatever the page, the filter and the sort. */
@TestIntegration
@Import(OrdresSql.class)
class RequetesDeLaListeTest {

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
        if (base.sql("SELECT COUNT(*) FROM grappe").query(Integer.class).single() == 0) {
            essai.registre(3);
            for (int i = 0; i < 120; i++) {
                base.sql(
                                "INSERT INTO grappe (region_code, appel_id, fenetre_id, nom, type, porteur_finess, nombre_essms,"
                                        + " territoires) VALUES ('76', 1, 1, ?, 'MIXTE', ?, 20, '31,81')")
                        .params("Grappe " + i, GrappesDEssai.PORTEUR)
                        .update();
            }
            essai.lieux();
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
    void une_page_prend_deux_requetes_et_les_totaux_une_autre(int page, int taille, String tri, Role role) {
        session.ouvrir(role);
        var filtre = new GrappeFiltre(
                "genets", Set.of(1L), Set.of("31", "81"), Set.of(TypeProjet.MIXTE), Set.of(), "", null, false);

        assertThat(OrdresSql.compter(() -> {
                    assertThat(grappes.rechercher(filtre, PageRequest.of(page, taille, Sort.by(tri))))
                            .hasSize(Math.max(0, Math.min(taille, 120 - page * taille)));
                    assertThat(grappes.totaux(filtre).grappes()).isEqualTo(120);
                }))
                // the rows, what is due next of them when there are some, the totals
                .isEqualTo(page * taille < 120 ? 3 : 2);
    }

    @Test
    void les_voisines_prennent_une_requete() {
        assertThat(OrdresSql.compter(() -> grappes.voisines(GrappeFiltre.TOUTES, Sort.by("echeance"), 1)))
                .isEqualTo(1);
    }
}

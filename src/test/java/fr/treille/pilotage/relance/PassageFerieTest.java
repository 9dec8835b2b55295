package fr.treille.pilotage.relance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.socle.territoire.Regions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The nightly run of a day on which nobody works: Whit Monday 09/06/2025, four days before the deposit closes. */
@TestSansEnvoi
@TestPropertySource(properties = "treille.horloge.depart=2025-06-09")
class PassageFerieTest {

    @Autowired
    PassageRelances passage;

    @Autowired
    RelancesDEssai essai;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void preparer() {
        essai.vider();
        grappes.registre(20);
        essai.automatique("Automatique", -4, DestinataireRelance.CONTACT);
        grappes.remplie("Grappe", 15);
    }

    @AfterEach
    void chomer() {
        travailler(false);
    }

    private void travailler(boolean pentecote) {
        base.sql("UPDATE region SET pentecote_travaillee = ?, trace_par_id = NULL, trace_le = NOW(6) WHERE code = '76'")
                .param(pentecote)
                .update();
    }

    @Test
    void rien_ne_part_un_jour_ferie() {
        passage.passer(regions.fiche("76"));

        assertThat(essai.nombre("message")).isZero();
    }

    @Test
    void le_lundi_de_pentecote_travaille_la_relance_part() {
        travailler(true);

        passage.passer(regions.fiche("76"));

        assertThat(essai.nombre("message")).isEqualTo(1);
    }
}

package fr.treille.pilotage.relance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.pilotage.relance.recapitulatif.Recapitulatifs;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.territoire.Regions;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The nightly run, with nobody signed in. The day is Monday 02/06/2025. */
@TestSansEnvoi
class PassageRelancesTest {

    private static final int AUJOURD_HUI = -11;

    @Autowired
    PassageRelances passage;

    @Autowired
    RelancesDEssai essai;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    RelanceService relances;

    @Autowired
    Passages passages;

    @Autowired
    Regions regions;

    @Autowired
    RelancesDues dues;

    @Autowired
    EnvoiRelances envois;

    @Autowired
    Recapitulatifs recapitulatifs;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock horloge;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void preparer() {
        essai.vider();
        grappes.registre(20);
    }

    @AfterEach
    void retirer() {
        base.sql("DROP TRIGGER IF EXISTS panne").update();
        base.sql("UPDATE region SET fuseau = 'Europe/Paris', trace_par_id = NULL, trace_le = NOW(6) WHERE code = '76'")
                .update();
    }

    @Test
    void le_passage_envoie_ce_que_les_regles_automatiques_demandent_et_rien_d_autre() {
        essai.automatique("Automatique", AUJOURD_HUI, DestinataireRelance.CONTACT);
        essai.depot("À la main", AUJOURD_HUI, DestinataireRelance.REPRESENTANT);
        grappes.remplie("Grappe", 15);
        passer();
        assertThat(base.sql("SELECT adresse FROM message_destinataire")
                        .query(String.class)
                        .list())
                .containsExactly("jeanne.roux@porteur.test");
        passer();
        assertThat(essai.nombre("message")).isEqualTo(1);
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(relances.dernierPassage()).hasValueSatisfying(dernier -> {
            assertThat(dernier.termineLe()).isNotNull();
            assertThat(dernier.messages()).isEqualTo(1);
        });
        assertThat(relances.aEnvoyer()).extracting(RelanceDue::regle).containsExactly("À la main");
    }

    @Test
    void coupe_au_milieu_il_reprend_ou_il_en_etait_sans_rien_doubler() {
        essai.automatique("Automatique", AUJOURD_HUI, DestinataireRelance.CONTACT);
        var nombre = 2 * EnvoiRelances.LOT + 50;
        peupler(nombre);
        // the database itself fails in the third batch: the first two are committed, the third leaves nothing
        base.sql("CREATE TRIGGER panne BEFORE INSERT ON relance FOR EACH ROW IF NEW.grappe_id ="
                        + " (SELECT MAX(id) FROM grappe) THEN SIGNAL SQLSTATE '45000'; END IF")
                .update();
        assertThatThrownBy(this::passer).isInstanceOf(DataAccessException.class);
        assertThat(essai.nombre("message")).isEqualTo(2L * EnvoiRelances.LOT);
        assertThat(essai.nombre("relance")).isEqualTo(2L * EnvoiRelances.LOT);
        assertThat(passages.termine("76", java.time.LocalDate.now(horloge))).isFalse();
        base.sql("DROP TRIGGER panne").update();
        passer();
        assertThat(essai.nombre("relance")).isEqualTo(nombre);
        assertThat(essai.nombre("message")).isEqualTo(nombre);
        assertThat(base.sql("SELECT COUNT(DISTINCT adresse) FROM message_destinataire")
                        .query(Long.class)
                        .single())
                .isEqualTo(nombre);
        assertThat(base.sql(
                                "SELECT COUNT(*) FROM message m WHERE NOT EXISTS (SELECT 1 FROM relance r WHERE"
                                        + " r.message_id = m.id) OR NOT EXISTS (SELECT 1 FROM relance_jour j WHERE j.message_id = m.id)")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(passages.dernier("76").orElseThrow().relances()).isEqualTo(nombre);
    }

    @Test
    void celui_qui_envoie_a_la_main_pendant_le_passage_ne_double_rien() {
        essai.automatique("Automatique", AUJOURD_HUI, DestinataireRelance.CONTACT);
        peupler(3);
        // what the run read before somebody else wrote one of them
        var lues = EnvoiRelances.parPersonne(dues.dues(Portee.de(regions.fiche("76"), horloge.instant())));
        session.ouvrir(Role.COORDINATION_ARS);
        relances.envoyer(List.of(relances.aEnvoyer().getFirst().cle()));
        var jour = java.time.LocalDate.now(horloge);
        session.fermer();
        assertThatThrownBy(() -> new org.springframework.transaction.support.TransactionTemplate(transactions)
                        .executeWithoutResult(etat -> envois.ecrire(lues, "76", jour, "essai")))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
        assertThat(essai.nombre("message")).isEqualTo(1);
        passer();
        assertThat(essai.nombre("message")).isEqualTo(3);
    }

    @Test
    void il_attend_son_heure_dans_le_fuseau_de_la_region_et_n_a_lieu_qu_une_fois_par_jour() {
        essai.automatique("Automatique", AUJOURD_HUI, DestinataireRelance.CONTACT);
        grappes.remplie("Grappe", 15);
        var heure = LocalTime.now(horloge).getHour();
        passage(24).passer();
        assertThat(passages.dernier("76")).isEmpty();
        if (heure < 23) {
            passage(heure + 1).passer();
            assertThat(passages.dernier("76")).isEmpty();
        }
        passage(heure).passer();
        assertThat(passages.dernier("76")).isPresent();
        assertThat(essai.nombre("message")).isEqualTo(1);
        grappes.remplie("Seconde", 15);
        passage(0).passer();
        assertThat(essai.nombre("message")).isEqualTo(1);
        // a région that is not open sends nothing
        assertThat(base.sql("SELECT COUNT(*) FROM relance_passage WHERE region_code <> '76'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private PassageRelances passage(int heure) {
        return new PassageRelances(regions, dues, envois, recapitulatifs, passages, transactions, horloge, heure);
    }

    private void passer() {
        passage.passer(regions.fiche("76"));
    }

    /** As many grappes en constitution, each with a contact of its own. */
    private void peupler(int nombre) {
        var modele = grappes.remplie("Grappe 1", 15).id();
        base.sql("UPDATE grappe SET contact_courriel = 'contact0001@porteur.test' WHERE id = ?")
                .param(modele)
                .update();
        for (int rang = 2; rang <= nombre; rang++) {
            base.sql(
                            "INSERT INTO grappe (region_code, appel_id, fenetre_id, nom, type, porteur_finess, contact_courriel,"
                                    + " territoires) VALUES ('76', 1, 1, ?, 'ACQUISITION', ?, ?, '31')")
                    .params("Grappe " + rang, GrappesDEssai.PORTEUR, "contact%04d@porteur.test".formatted(rang))
                    .update();
        }
        grappes.lieux();
    }
}

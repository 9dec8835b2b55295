package fr.treille.socle.equipe.affectation.couverture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.AbsenceSaisie;
import fr.treille.socle.equipe.affectation.AbsenceService;
import fr.treille.socle.equipe.affectation.AffectationLigne;
import fr.treille.socle.equipe.affectation.EquipeDEssai;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.equipe.affectation.ui.MotsDesStatuts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coverage and workload, by territoire and by person, within the périmètre. */
@TestIntegration
class CouvertureTest {

    private static final LocalDate JANVIER = LocalDate.of(2025, 1, 1);

    @Autowired
    CouvertureService couvertures;

    @Autowired
    AbsenceService absences;

    @Autowired
    EquipeDEssai equipe;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    Clock horloge;

    long lison;
    long odon;

    @BeforeEach
    void peupler() {
        equipe.vider();
        lison = equipe.agent("Lison", "Armagnac", Role.ANIMATEUR);
        odon = equipe.agent("Odon", "Astarac", Role.CHARGE_MISSION_DT);
        equipe.affecter(lison, "31", Part.PRINCIPAL, JANVIER);
        equipe.affecter(lison, "32", Part.EN_APPUI, JANVIER);
        equipe.affecter(odon, "32", Part.PRINCIPAL, JANVIER);
        if (base.sql("SELECT COUNT(*) FROM grappe").query(Integer.class).single() == 0) {
            grappes.registre(16);
            grappes.deposee("Canal");
            grappes.remplie("Garrigue", 3);
            base.sql("UPDATE grappe SET responsable_id = ?, responsable_grades_id = ? WHERE nom = 'Canal'")
                    .params(odon, lison)
                    .update();
        }
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private TerritoireCouvert territoire(String code) {
        return couvertures.territoire(code).orElseThrow();
    }

    @Test
    void chaque_territoire_de_la_region_dit_qui_le_couvre_et_ce_qu_il_a() {
        var couverture = couvertures.couverture();

        assertThat(couverture.territoires()).hasSize(13);
        var garonne = territoire("31");
        assertThat(garonne.essms()).isEqualTo(16);
        assertThat(garonne.grappes()).isEqualTo(Map.of("DEPOSEE", 1L, "EN_CONSTITUTION", 1L));
        assertThat(garonne.nombreGrappes()).isEqualTo(2);
        assertThat(garonne.sansPrincipal()).isFalse();
        assertThat(territoire("32").sansPrincipal()).isTrue();
        assertThat(territoire("32").de(Cote.ARS))
                .extracting(AffectationLigne::agentNom)
                .containsExactly("Odon Astarac");
        assertThat(couverture.grappes(Set.of("31", "32"))).isEqualTo(2);
        assertThat(couvertures.territoire("67")).isEmpty();
    }

    @Test
    void chaque_personne_a_sa_charge_et_son_absence() {
        var titouan = equipe.agent("Titouan", "Bigorre", Role.ANIMATEUR);
        var aujourdhui = LocalDate.now(horloge);
        absences.remplacer(new AbsenceSaisie(lison, titouan, aujourdhui, aujourdhui.plusDays(3), ""));

        var charge = couvertures.agent(lison).orElseThrow();
        assertThat(charge.territoires())
                .extracting(AffectationLigne::territoireCode, AffectationLigne::part)
                .containsExactly(tuple("31", Part.PRINCIPAL), tuple("32", Part.EN_APPUI));
        assertThat(charge.enCharge()).isEqualTo(1);
        assertThat(charge.grappes()).isEqualTo(2);
        assertThat(charge.essms()).isEqualTo(16);
        assertThat(charge.absence()).isNotNull();
        var remplacant = couvertures.agent(titouan).orElseThrow();
        assertThat(remplacant.absence()).isNull();
        assertThat(remplacant.territoires()).hasSize(2);
        assertThat(couvertures.agent(equipe.agent("Elsa", "Moselle", Role.ANIMATEUR, "44")))
                .isEmpty();
    }

    @Test
    void qui_est_restreint_ne_compte_que_les_grappes_de_ses_territoires_et_celles_dont_il_est_responsable() {
        session.ouvrir("odon.astarac@essai.test");
        // Canal, of which he is in charge
        assertThat(territoire("31").nombreGrappes()).isEqualTo(1);
        base.sql("UPDATE grappe SET responsable_id = NULL WHERE nom = 'Canal'").update();
        assertThat(territoire("31").nombreGrappes()).isZero();
        base.sql("UPDATE grappe SET responsable_id = ? WHERE nom = 'Canal'")
                .param(odon)
                .update();

        session.ouvrir("lison.armagnac@essai.test");
        assertThat(territoire("31").nombreGrappes()).isEqualTo(2);
    }

    @Test
    void les_statuts_des_grappes_ont_tous_leur_mot() {
        assertThat(MotsDesStatuts.connus())
                .containsExactly(
                        Arrays.stream(StatutGrappe.values()).map(Enum::name).toArray(String[]::new));
    }
}

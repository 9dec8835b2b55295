package fr.treille.dossier.verification.redondance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.pilotage.historique.HistoriqueService;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who changes what ESSMS declare, until when, and that nothing else than what one changes is written. */
@TestIntegration
class DeclarerTest {

    private static final String UN = GrappesDEssai.essms(1);
    private static final String DEUX = GrappesDEssai.essms(2);
    private static final String TROIS = GrappesDEssai.essms(3);

    @Autowired
    RedondanceService service;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche grappe;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        essai.sansDoubles();
    }

    @AfterEach
    void vider() {
        base.sql("DELETE FROM essms_declare").update();
    }

    private void au(StatutGrappe statut, Role role) {
        grappe = essai.au(statut, "Canal", 15);
        session.ouvrir(role);
    }

    /** With the versions that are stored now. */
    private DeclarationSaisie saisie(Set<ChampDeclare> touches, String dui, Aide aide, String objet, String... finess) {
        return new DeclarationSaisie(
                grappe.id(),
                Arrays.stream(finess)
                        .collect(Collectors.toMap(un -> un, un -> place(un).version())),
                touches,
                dui,
                null,
                aide,
                objet);
    }

    private void aider(Aide aide, String objet, String... finess) {
        service.declarer(saisie(Set.of(ChampDeclare.AIDE, ChampDeclare.AIDE_OBJET), "", aide, objet, finess));
    }

    private Place place(String finess) {
        return service.declarees(grappe.id()).stream()
                .filter(place -> place.finess().equals(finess))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void avant_le_depot_qui_modifie_la_grappe_declare_et_apres_lui_seul_qui_l_instruit() {
        au(StatutGrappe.EN_CONSTITUTION, Role.ANIMATEUR);
        aider(Aide.FEDER, "Licences", UN);
        assertThat(service.aExpliquer(grappe.id()))
                .singleElement()
                .extracting(Redondance::phrase)
                .asString()
                .contains("FEDER");

        essai.sansDoubles();
        au(StatutGrappe.DEPOSEE, Role.COORDINATION_ARS);
        aider(Aide.FEDER, "Licences", UN);
        for (var role : List.of(Role.ANIMATEUR, Role.COORDINATION_GRADES)) {
            session.ouvrir(role);
            assertThatThrownBy(() -> aider(null, "", UN))
                    .as("nobody erases an aid that was declared but who instructs the file")
                    .hasMessageContaining("seule l’ARS");
        }
        assertThat(place(UN).aide()).isEqualTo(Aide.FEDER);
        session.ouvrir(Role.CHARGE_MISSION_DT);
        aider(null, "", UN);
        assertThat(service.aExpliquer(grappe.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = StatutGrappe.class,
            names = {"A_DECIDER", "FAVORABLE", "DEFAVORABLE", "NOTIFIEE", "CONVENTIONNEE", "ABANDONNEE"})
    void une_fois_l_avis_donne_personne_ne_change_ce_a_quoi_il_repond(StatutGrappe statut) {
        au(statut, Role.COORDINATION_ARS);
        assertThatThrownBy(() -> aider(Aide.FEDER, "Licences", UN)).hasMessageContaining("ne change plus");
    }

    @Test
    void l_avis_donne_le_refus_dit_comment_reprendre() {
        au(StatutGrappe.A_DECIDER, Role.COORDINATION_ARS);
        assertThatThrownBy(() -> aider(Aide.FEDER, "Licences", UN)).hasMessageContaining("à moins de corriger l’avis");
    }

    @Test
    void donner_leur_dui_a_plusieurs_essms_ne_touche_pas_a_l_aide_de_l_un_d_eux() {
        au(StatutGrappe.DEPOSEE, Role.COORDINATION_ARS);
        aider(Aide.FEDER, "Serveurs", DEUX);

        service.declarer(saisie(Set.of(ChampDeclare.DUI), "Orme", null, "", UN, DEUX, TROIS));

        assertThat(service.declarees(grappe.id()))
                .filteredOn(place -> place.dui().equals("Orme"))
                .extracting(Place::finess)
                .containsExactly(UN, DEUX, TROIS);
        assertThat(place(DEUX).aide()).isEqualTo(Aide.FEDER);
        assertThat(place(DEUX).aideObjet()).isEqualTo("Serveurs");
        assertThat(place(UN).aide()).isNull();
    }

    @Test
    void une_aide_que_l_on_donne_a_plusieurs_garde_l_objet_de_chacun_et_le_demande_a_qui_n_en_a_pas() {
        au(StatutGrappe.DEPOSEE, Role.COORDINATION_ARS);
        aider(Aide.FEDER, "Serveurs", UN);
        aider(Aide.FSE, "Formation", DEUX);

        service.declarer(saisie(Set.of(ChampDeclare.AIDE), "", Aide.HOPEN, "", UN, DEUX));
        assertThat(place(UN).aideObjet()).isEqualTo("Serveurs");
        assertThat(place(DEUX).aideObjet()).isEqualTo("Formation");
        assertThatThrownBy(() -> service.declarer(saisie(Set.of(ChampDeclare.AIDE), "", Aide.FEDER, "", DEUX, TROIS)))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("aideObjet"));
        assertThat(place(DEUX).aide()).as("all or nothing").isEqualTo(Aide.HOPEN);
        aider(null, "", UN);
        assertThat(place(UN).aideObjet()).isEmpty();
    }

    @Test
    void rien_de_change_ne_s_enregistre_pas() {
        au(StatutGrappe.DEPOSEE, Role.COORDINATION_ARS);
        assertThatThrownBy(() -> service.declarer(saisie(Set.of(), "Orme", null, "", UN)))
                .hasMessageContaining("Rien n’est changé");
        assertThat(place(UN).version()).isZero();
    }

    @Test
    void deux_personnes_ne_se_recouvrent_pas() {
        au(StatutGrappe.DEPOSEE, Role.COORDINATION_ARS);
        var premiere = saisie(Set.of(ChampDeclare.DUI), "Orme", null, "", UN, DEUX);
        aider(Aide.FEDER, "Serveurs", DEUX);
        assertThatThrownBy(() -> service.declarer(premiere)).isInstanceOf(ModificationConcurrente.class);
        assertThat(place(UN).dui())
                .as("nothing is written of the others either")
                .isEmpty();

        var seconde = saisie(Set.of(ChampDeclare.AIDE), "", null, "", DEUX);
        service.declarer(saisie(Set.of(ChampDeclare.DUI), "Orme", null, "", DEUX));
        assertThatThrownBy(() -> service.declarer(seconde)).isInstanceOf(ModificationConcurrente.class);
        assertThat(place(DEUX).aide()).isEqualTo(Aide.FEDER);
    }

    @Test
    void l_historique_du_dossier_dit_qui_a_declare_quoi(@Autowired HistoriqueService historique) {
        au(StatutGrappe.DEPOSEE, Role.COORDINATION_ARS);
        aider(Aide.FEDER, "Serveurs", UN);
        aider(null, "", UN);

        assertThat(historique.grappe(grappe.id(), PageRequest.of(0, 50)).toString())
                .contains("DECLARATION", "FEDER", "Serveurs");
    }
}

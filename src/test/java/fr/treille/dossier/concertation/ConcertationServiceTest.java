package fr.treille.dossier.concertation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.ObjetsDEssai;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.pilotage.historique.HistoriqueService;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What the agencies of several régions share of a file, and nothing more: Occitanie carries it, Nouvelle-Aquitaine has a third. */
@TestIntegration
class ConcertationServiceTest {

    @Autowired
    ConcertationService service;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    ObjetsDEssai objets;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche fiche;

    @BeforeEach
    void sur_deux_regions() {
        essai.registre(16);
        base.sql("UPDATE grappe SET multiregionale = FALSE").update();
        fiche = essai.deposee("Garonne et Gironde");
        essai.deplacer(fiche.id(), "31", "31", "33");
        base.sql("UPDATE grappe SET multiregionale = TRUE WHERE id = ?")
                .param(fiche.id())
                .update();
    }

    private void voisin(Role role, String region, String territoire) {
        var courriel = ObjetsDEssai.courriel(role, region, territoire);
        var connu = base.sql("SELECT COUNT(*) FROM agent WHERE courriel = ?")
                .param(courriel)
                .query(Integer.class)
                .single();
        session.ouvrir(connu > 0 ? courriel : objets.agent(role, region, territoire));
    }

    private List<Long> vus() {
        return service.dossiers().stream().map(DossierAssocie::id).toList();
    }

    private void statut(StatutGrappe statut) {
        base.sql("UPDATE grappe SET statut = ?, favorable = ? WHERE id = ?")
                .params(List.of(statut.name(), statut != StatutGrappe.REFUS_NOTIFIE, fiche.id()))
                .update();
    }

    private AvisRegionSaisie saisie(SensAvis sens, String motif) {
        return new AvisRegionSaisie(fiche.id(), service.avis(fiche.id()).version(), sens, motif);
    }

    @Test
    void l_autre_region_voit_le_dossier_sa_part_et_rien_d_autre() {
        voisin(Role.COORDINATION_ARS, "75", "33");

        var dossier = service.trouver(fiche.id()).orElseThrow();

        assertThat(vus()).containsExactly(fiche.id());
        assertThat(dossier.pivot()).isEqualTo("Occitanie");
        assertThat(dossier.essms()).isEqualTo(5);
        assertThat(dossier.total()).isEqualTo(15);
        assertThat(dossier.part()).isEqualTo(Montant.de(fiche.montant().valeur().divide(BigDecimal.valueOf(3))));
        assertThat(service.essms(fiche.id()).stream().filter(EssmsAssocie::ici)).hasSize(5);
        assertThat(service.totaux()).isEqualTo(new AssociesTotaux(1, 1));
        // the file itself stays of the région that carries it
        assertThat(grappes.trouver(fiche.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void une_region_sans_essms_du_dossier_n_en_sait_rien(Role role) {
        voisin(role, "44", "67");
        assertThat(vus()).isEmpty();
        assertThat(service.trouver(fiche.id())).isEmpty();
        assertThat(service.totaux()).isEqualTo(new AssociesTotaux(0, 0));
        assertThatThrownBy(() -> service.parts(fiche.id())).hasMessageContaining("n’est pas dans votre périmètre");
        assertThatThrownBy(() -> service.essms(fiche.id())).hasMessageContaining("n’est pas dans votre périmètre");
        assertThatThrownBy(() -> service.avis(fiche.id())).hasMessageContaining("n’est pas dans votre périmètre");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CHARGE_MISSION_DT", "ANIMATEUR"})
    void un_role_territorial_ne_voit_que_ce_qui_touche_ses_territoires(Role role) {
        voisin(role, "75", "33");
        assertThat(vus()).containsExactly(fiche.id());
        voisin(role, "75", "24");
        assertThat(vus()).isEmpty();
        assertThatThrownBy(() -> service.parts(fiche.id())).hasMessageContaining("n’est pas dans votre périmètre");
    }

    @Test
    void la_region_qui_porte_le_dossier_ne_le_voit_pas_comme_un_autre() {
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(vus()).isEmpty();
        assertThat(service.parts(fiche.id()))
                .extracting(PartRegion::region, PartRegion::pivot, PartRegion::essms)
                .containsExactly(tuple("Occitanie", true, 10), tuple("Nouvelle-Aquitaine", false, 5));
    }

    @Test
    void avant_son_depot_il_n_est_qu_a_sa_region() {
        base.sql("UPDATE grappe SET statut = 'EN_CONSTITUTION', depot_le = NULL, depot_heure = NULL WHERE id = ?")
                .param(fiche.id())
                .update();
        voisin(Role.COORDINATION_ARS, "75", "33");
        assertThat(vus()).isEmpty();
    }

    @Test
    void l_avis_est_donne_lu_par_la_region_pivot_puis_change_tant_que_rien_n_est_decide() {
        voisin(Role.CHARGE_MISSION_DT, "75", "33");
        service.donner(saisie(SensAvis.RESERVE, "Un OG est en difficulté"));
        assertThat(service.totaux()).isEqualTo(new AssociesTotaux(1, 0));

        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(service.parts(fiche.id()).getLast())
                .extracting(PartRegion::sens, PartRegion::motif)
                .containsExactly(SensAvis.RESERVE, "Un OG est en difficulté");
        assertThat(service.parts(fiche.id()).getLast().donnePar()).endsWith(", Nouvelle-Aquitaine");

        voisin(Role.COORDINATION_ARS, "75", "33");
        service.donner(saisie(SensAvis.FAVORABLE, ""));
        assertThat(service.trouver(fiche.id()).orElseThrow().sens()).isEqualTo(SensAvis.FAVORABLE);
    }

    @Test
    void un_avis_qui_n_est_pas_favorable_dit_pourquoi() {
        voisin(Role.COORDINATION_ARS, "75", "33");
        for (var sens : List.of(SensAvis.RESERVE, SensAvis.DEFAVORABLE)) {
            assertThatThrownBy(() -> service.donner(saisie(sens, " ")))
                    .isInstanceOfSatisfying(
                            Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        }
        assertThatThrownBy(() -> service.donner(new AvisRegionSaisie(fiche.id(), -1, null, "")))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("sens"));
        assertThat(service.avis(fiche.id()).sens()).isNull();
    }

    @Test
    void une_fois_le_dossier_decide_l_avis_ne_change_plus_et_un_refus_n_a_pas_de_part() {
        statut(StatutGrappe.REFUS_NOTIFIE);
        voisin(Role.COORDINATION_ARS, "75", "33");
        assertThatThrownBy(() -> service.donner(saisie(SensAvis.FAVORABLE, "")))
                .hasMessageContaining("l’avis d’une région se donne avant la décision");
        assertThat(service.trouver(fiche.id()).orElseThrow().part()).isNull();
    }

    @Test
    void deux_personnes_d_une_region_ne_se_recouvrent_pas() {
        voisin(Role.COORDINATION_ARS, "75", "33");
        var vue = saisie(SensAvis.FAVORABLE, "");
        service.donner(saisie(SensAvis.RESERVE, "Délais"));
        assertThatThrownBy(() -> service.donner(vue)).isInstanceOf(ModificationConcurrente.class);
        assertThat(service.avis(fiche.id()).sens()).isEqualTo(SensAvis.RESERVE);
    }

    @Test
    void l_avis_donne_sur_un_depot_annule_depuis_n_est_plus_un_avis(@Autowired CycleGrappeService cycle) {
        voisin(Role.COORDINATION_ARS, "75", "33");
        service.donner(saisie(SensAvis.RESERVE, "Un OG est en difficulté"));
        session.ouvrir(Role.COORDINATION_ARS);
        var annulee = cycle.annulerDepot(fiche.id(), grappes.fiche(fiche.id()).version(), "Saisi par erreur");
        cycle.deposer(fiche.id(), annulee.version(), fiche.fenetre().ouverture());

        assertThat(service.parts(fiche.id()).getLast())
                .extracting(PartRegion::sens, PartRegion::motif, PartRegion::donnePar)
                .containsExactly(null, "", "");
        voisin(Role.COORDINATION_ARS, "75", "33");
        assertThat(service.totaux()).isEqualTo(new AssociesTotaux(1, 1));
        assertThat(service.trouver(fiche.id()).orElseThrow().attendu()).isTrue();
        assertThat(service.avis(fiche.id()))
                .as("its text is there to start from, nothing being chosen")
                .extracting(AvisRegionSaisie::sens, AvisRegionSaisie::motif)
                .containsExactly(null, "Un OG est en difficulté");

        service.donner(saisie(SensAvis.FAVORABLE, ""));
        assertThat(service.totaux()).isEqualTo(new AssociesTotaux(1, 0));
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(service.parts(fiche.id()).getLast().sens()).isEqualTo(SensAvis.FAVORABLE);
    }

    @Test
    void qui_consulte_ne_donne_pas_d_avis() {
        voisin(Role.CONSULTATION, "75", "33");
        assertThat(vus()).containsExactly(fiche.id());
        assertThatThrownBy(() -> service.donner(saisie(SensAvis.FAVORABLE, "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void l_historique_du_dossier_dit_qui_a_donne_quel_avis(@Autowired HistoriqueService historique) {
        voisin(Role.COORDINATION_ARS, "75", "33");
        service.donner(saisie(SensAvis.DEFAVORABLE, "Hors du schéma"));
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(historique.grappe(fiche.id(), PageRequest.of(0, 50)).toString())
                .contains("AVIS_REGION", "Nouvelle-Aquitaine", "Défavorable");
    }
}

package fr.treille.suivi.mesure;

import static fr.treille.suivi.usage.UsagesDEssai.saisie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.treille.ObjetsDEssai;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The AAP Occitanie 2025 measures six indicators over three months; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class EnregistrerMesuresTest {

    @Autowired
    MesureService mesures;

    @Autowired
    PeriodeService periodes;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    ObjetsDEssai objets;

    @Autowired
    Session session;

    private long grappe;
    private long periode;

    @BeforeEach
    void conventionner() {
        grappe = usages.conventionnee("Mesurée", 4).id();
        session.ouvrir(Role.ANIMATEUR);
        periode = periodes.ouvrir(grappe, new PeriodeSaisie(UsagesDEssai.DEBUT, UsagesDEssai.FIN));
    }

    private BilanMesures enregistrer(MesureSaisie... saisies) {
        return mesures.enregistrer(grappe, periode, List.of(saisies), SourceMesure.SAISIE);
    }

    @Test
    void les_indicateurs_sont_ceux_de_l_appel_avec_leurs_exemptions_et_leurs_dispenses() {
        assertThat(mesures.cibles(grappe))
                .extracting("code")
                .containsExactly(
                        "MSSANTE",
                        "DMP",
                        "DUI_ACTIFS",
                        "PROJET_PERSONNALISE",
                        "AGENDA",
                        "E_PRESCRIPTION",
                        "E_PARCOURS");
        assertThat(mesures.cibles(grappe).getFirst())
                .extracting("compte", "dispenses")
                .containsExactly(UsagesDEssai.MSSANTE.compte(), UsagesDEssai.MSSANTE.dispenses());
        assertThat(mesures.cibles(grappe).get(1).exemptions()).containsExactly(UsagesDEssai.ANONYMAT);
    }

    @Test
    void des_mesures_sont_enregistrees_relues_puis_corrigees_avec_trace() {
        assertThat(enregistrer(saisie(1, "DMP", 5, 12), saisie(2, "MSSANTE", 40, 60))
                        .enClair())
                .isEqualTo("2 nouvelles");
        session.ouvrir(Role.CHARGE_MISSION_DT);
        assertThat(enregistrer(saisie(1, "DMP", 6, 12), saisie(2, "MSSANTE", 40, 60), saisie(3, "DMP", null, null)))
                .isEqualTo(new BilanMesures(0, 1, 0, 2));
        assertThat(enregistrer(saisie(2, "MSSANTE", null, null)).enClair()).isEqualTo("1 effacée");

        assertThat(mesures.mesures(grappe, periode)).singleElement().satisfies(mesure -> {
            assertThat(mesure.numerateur()).isEqualTo(6);
            assertThat(mesure.version()).isEqualTo(2);
        });
        assertThat(mesures.corrections(grappe))
                .extracting(
                        c -> c.avant().numerateur(),
                        c -> c.apres() == null ? null : c.apres().numerateur(),
                        c -> c.auteur())
                .containsExactly(
                        tuple(40, null, "Prénom " + Role.CHARGE_MISSION_DT.libelle()),
                        tuple(5, 6, "Prénom " + Role.CHARGE_MISSION_DT.libelle()));
    }

    @Test
    void une_seule_mesure_refusee_et_rien_n_est_enregistre() {
        assertThatThrownBy(() -> enregistrer(saisie(1, "DMP", 5, 12), saisie(2, "DMP", 13, 12), saisie(9, "DMP", 1, 2)))
                .isInstanceOfSatisfying(RefusMesures.class, refus -> {
                    assertThat(refus.refus())
                            .extracting(RefusMesure::ligne, RefusMesure::champ)
                            .containsExactly(tuple(1, "numerateur"), tuple(2, "finess"));
                    assertThat(refus.message()).startsWith("2 mesures sont refusées, rien n’a été enregistré.");
                });
        assertThat(mesures.mesures(grappe, periode)).isEmpty();
    }

    @Test
    void la_meme_mesure_deux_fois_est_refusee() {
        assertThatThrownBy(() -> enregistrer(saisie(1, "DMP", 5, 12), saisie(1, "DMP", 6, 12)))
                .hasMessageContaining("donnée deux fois");
    }

    @Test
    void ce_qu_une_autre_personne_a_enregistre_entre_temps_n_est_pas_ecrase() {
        enregistrer(saisie(1, "DMP", 5, 12));
        var vueVide = new MesureSaisie(GrappesDEssai.essms(1), "DMP", 7, 12, 0, "", "", 0);
        assertThatThrownBy(() -> enregistrer(vueVide))
                .isInstanceOf(RefusMesures.class)
                .hasMessageContaining("Une autre personne vient d’enregistrer 5 / 12");
        enregistrer(saisie(1, "DMP", null, null));
        var vuePleine = new MesureSaisie(GrappesDEssai.essms(1), "DMP", 7, 12, 0, "", "", 1);
        assertThatThrownBy(() -> enregistrer(vuePleine)).hasMessageContaining("vient d’effacer cette mesure");
    }

    @Test
    void un_essms_dispense_se_mesure_hors_cible() {
        usages.pjm(4);
        enregistrer(saisie(4, "DMP", 1, 30), saisie(4, "DUI_ACTIFS", 28, 30));
        assertThat(mesures.mesures(grappe, periode))
                .extracting(MesureFiche::indicateur, MesureFiche::horsCible)
                .containsExactlyInAnyOrder(tuple("DMP", true), tuple("DUI_ACTIFS", false));
    }

    @Test
    void plusieurs_grappes_s_enregistrent_ensemble_ou_pas_du_tout() {
        var autre = usages.conventionnee("Autre", 4).id();
        var sienne = usages.periode(autre);
        session.ouvrir(Role.COORDINATION_ARS);
        var juste = new LotMesures(grappe, periode, List.of(saisie(1, "DMP", 5, 12)));
        var faux = new LotMesures(autre, sienne, List.of(saisie(1, "DMP", 13, 12)));

        var verification = mesures.verifier(List.of(juste, faux));
        assertThat(verification.bilan()).isEqualTo(new BilanMesures(1, 0, 0, 0));
        assertThat(verification.refus())
                .singleElement()
                .extracting(RefusMesure::lot)
                .isEqualTo(1);
        assertThatThrownBy(() -> mesures.enregistrerLots(List.of(juste, faux), SourceMesure.IMPORT))
                .isInstanceOf(RefusMesures.class);
        assertThat(mesures.mesures(grappe, periode)).isEmpty();
        assertThatThrownBy(() -> mesures.enregistrerLots(
                        List.of(new LotMesures(grappe, sienne, List.of())), SourceMesure.IMPORT))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n’existe pas, ou n’est pas dans votre périmètre");
    }

    @Test
    void les_mesures_d_un_autre_territoire_n_existent_pas() {
        session.ouvrir(objets.agent(Role.ANIMATEUR, "76", "32"));
        var inconnue = new LotMesures(grappe, periode, List.of(saisie(1, "DMP", 5, 12)));

        assertThatThrownBy(() -> mesures.enregistrer(grappe, periode, inconnue.lignes(), SourceMesure.SAISIE))
                .hasMessage("Cette période de mesure n’existe pas, ou n’est pas dans votre périmètre.");
        assertThatThrownBy(() -> mesures.enregistrerLots(List.of(inconnue), SourceMesure.IMPORT))
                .hasMessage("Cette période de mesure n’existe pas, ou n’est pas dans votre périmètre.");
        assertThatThrownBy(() -> mesures.verifier(List.of(inconnue)))
                .hasMessage("Cette période de mesure n’existe pas, ou n’est pas dans votre périmètre.");
    }

    @Test
    void une_periode_s_ouvre_se_corrige_et_se_supprime_tant_qu_elle_est_vide() {
        assertThat(periodes.proposer(grappe))
                .isEqualTo(new PeriodeSaisie(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));
        assertThatThrownBy(() -> periodes.ouvrir(grappe, new PeriodeSaisie(UsagesDEssai.FIN, LocalDate.of(2026, 4, 2))))
                .hasMessageContaining("chevauche");
        var dates = new PeriodeSaisie(UsagesDEssai.DEBUT, LocalDate.of(2026, 3, 30));
        periodes.corriger(grappe, periode, 0, dates);
        assertThat(periodes.periodes(grappe).getFirst().enClair()).isEqualTo("du 01/01/2026 au 30/03/2026");
        assertThatThrownBy(() -> periodes.corriger(grappe, periode, 0, dates))
                .isInstanceOf(ModificationConcurrente.class);
        enregistrer(saisie(1, "DMP", 5, 12));
        assertThatThrownBy(() -> periodes.supprimer(grappe, periode)).hasMessageContaining("a des mesures");
        enregistrer(saisie(1, "DMP", null, null));
        periodes.supprimer(grappe, periode);
        assertThat(periodes.periodes(grappe)).isEmpty();
    }

    @Test
    void une_grappe_qui_n_est_pas_conventionnee_ne_se_mesure_pas() {
        var notifiee = grappes.au(StatutGrappe.NOTIFIEE, "Notifiée", 4);
        session.ouvrir(Role.ANIMATEUR);
        assertThatThrownBy(() -> periodes.ouvrir(notifiee.id(), periodes.proposer(notifiee.id())))
                .hasMessageContaining("une fois la convention signée");
    }
}

package fr.treille.dossier.grappe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The AAP Occitanie 2025: from 22/04/2025 to 13/06/2025 midnight, 01/06/2025 for several régions; today is 20/06/2025. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2025-06-20")
class DeposerGrappeTest {

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    GrappeService grappes;

    @Autowired
    MembreService membres;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private GrappeFiche grappe(int nombre) {
        var fiche = essai.enConstitution("Canal", nombre);
        session.ouvrir(Role.COORDINATION_ARS);
        return fiche;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-22", "2025-05-15", "2025-06-13"})
    void un_depot_du_premier_au_dernier_jour_de_la_fenetre_est_admis(LocalDate date) {
        var fiche = grappe(15);

        assertThat(cycle.deposer(fiche.id(), fiche.version(), date).statut()).isEqualTo(StatutGrappe.DEPOSEE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-04-21|Le dépôt du 21/04/2025 est prématuré : la fenêtre ouvre le 22/04/2025.",
                "2025-06-21|Le dépôt ne peut pas être daté du 21/06/2025 : ce jour est à venir."
            })
    void un_depot_avant_la_fenetre_ou_a_venir_est_refuse_sur_sa_date(LocalDate date, String message) {
        var fiche = grappe(15);

        assertThatThrownBy(() -> cycle.deposer(fiche.id(), fiche.version(), date))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains(FenetreFiche.CHAMP_DATE);
                    assertThat(refus.message().replace('\u00A0', ' ')).startsWith(message);
                });
        assertThat(grappes.fiche(fiche.id()).statut()).isEqualTo(StatutGrappe.EN_CONSTITUTION);
    }

    @Test
    void un_projet_sur_deux_regions_ferme_plus_tot() {
        essai.essms(GrappesDEssai.finess("1300", 1), GrappesDEssai.PORTEUR, "Mas de Provence", "13");
        var depart = grappe(15);
        var fiche = membres.ajouter(depart.id(), depart.version(), List.of(GrappesDEssai.finess("1300", 1)));

        assertThat(fiche.multiregionale()).isTrue();
        assertThat(fiche.echeance()).isEqualTo(new Echeance(LocalDate.of(2025, 6, 1), "Clôture du dépôt"));
        var deposee = cycle.deposer(fiche.id(), fiche.version(), LocalDate.of(2025, 6, 2));
        assertThat(deposee.statut()).isEqualTo(StatutGrappe.IRRECEVABLE);
        assertThat(deposee.fenetre().fermeture(true))
                .isEqualTo("la fenêtre a fermé aux projets sur plusieurs régions le 01/06/2025 à minuit");
    }

    @Test
    void une_grappe_de_quatorze_essms_est_signalee_et_se_depose() {
        var fiche = grappe(14);

        assertThat(grappes.signaux(fiche.id()))
                .noneMatch(Signal::bloquant)
                .anySatisfy(signal -> assertThat(signal.texte()).contains("compte 14 ESSMS", "en attend 15"));
        assertThat(cycle.deposer(fiche.id(), fiche.version(), LocalDate.of(2025, 6, 2))
                        .statut())
                .isEqualTo(StatutGrappe.DEPOSEE);
    }

    @Test
    void un_dossier_incomplet_dit_tout_ce_qui_manque() {
        var saisie = GrappesDEssai.saisie("Vide", TypeProjet.ACQUISITION);
        var p = saisie.projet();
        var sansRien = p.avec(Solution.INCONNUE);
        var fiche = grappes.creer(new GrappeSaisie(
                0, sansRien, Contact.VIDE, new Contact("Madame", "Roux", "Jeanne", "", "", ""), null, null));

        assertThatThrownBy(() -> cycle.deposer(fiche.id(), fiche.version(), LocalDate.of(2025, 6, 2)))
                .hasMessageContaining("au moins un ESSMS")
                .hasMessageContaining("la solution DUI")
                .hasMessageContaining("le nom du contact opérationnel")
                .hasMessageContaining("le courriel du représentant légal")
                .message()
                .doesNotContain("le nom du représentant légal");
        assertThat(grappes.signaux(fiche.id())).first().matches(Signal::bloquant);
    }

    @Test
    void un_projet_mixte_a_besoin_des_deux_situations() {
        var creee = grappes.creer(GrappesDEssai.saisie("Mixte", TypeProjet.MIXTE));
        var une = GrappesDEssai.essms(1);
        var fiche = membres.ajouter(creee.id(), creee.version(), List.of(une, GrappesDEssai.essms(2)));
        var date = LocalDate.of(2025, 6, 2);

        assertThatThrownBy(() -> cycle.deposer(fiche.id(), fiche.version(), date))
                .hasMessageContaining("aucun ESSMS n’est en évolution");
        var deux = membres.situer(fiche.id(), fiche.version(), List.of(une), Situation.EVOLUTION);
        assertThat(cycle.deposer(deux.id(), deux.version(), date).statut()).isEqualTo(StatutGrappe.DEPOSEE);
    }
}

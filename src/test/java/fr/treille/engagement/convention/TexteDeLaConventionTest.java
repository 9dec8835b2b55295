package fr.treille.engagement.convention;

import static fr.treille.engagement.notification.DecisionsDEssai.texte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.engagement.acte.ChampManquant;
import fr.treille.engagement.convention.nature.NaturePorteurService;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.referentiel.appel.convention.ConventionnementSaisie;
import fr.treille.referentiel.appel.convention.ConventionnementService;
import fr.treille.referentiel.appel.convention.PorteeVisa;
import fr.treille.referentiel.appel.convention.Visa;
import fr.treille.referentiel.etablissement.NatureJuridique;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a convention says in law, by what its porteur is, whom its ESSMS accompany, and what its call says. */
@TestIntegration
class TexteDeLaConventionTest {

    private static final String COMPTE_RENDU = "le compte rendu financier prévu par l’article 10";
    private static final String REPUBLICAIN = "Article 9 – Contrat d’engagement républicain";

    @Autowired
    ConventionService service;

    @Autowired
    NaturePorteurService natures;

    @Autowired
    ConventionnementService conventionnements;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @AfterEach
    void remettre() {
        base.sql("DELETE FROM conventionnement").update();
        statut("60");
        categorie("500", "3100%");
    }

    private void statut(String code) {
        base.sql("UPDATE organisme_gestionnaire SET statut_juridique = ? WHERE finess = ?")
                .params(java.util.Arrays.asList(code, GrappesDEssai.PORTEUR))
                .update();
    }

    private void categorie(String code, String finess) {
        base.sql("UPDATE etablissement SET categorie_code = ? WHERE finess LIKE ?")
                .params(code, finess)
                .update();
    }

    private String apercu(GrappeFiche grappe) {
        return texte(service.apercu(grappe.id(), null));
    }

    @Test
    void elle_dit_les_textes_qui_paie_la_mesure_la_duree_et_la_conservation() {
        var pdf = apercu(decisions.notifiee("Clauses"));

        assertThat(pdf)
                .containsSubsequence(
                        "Vu la loi n° 2000-321 du 12 avril 2000",
                        "Vu le décret n° 2001-495 du 6 juin 2001",
                        "Vu le décret n° 2013-1217 du 23 décembre 2013",
                        "Vu l’instruction n° DNS/DGCS/CNSA/2025/40",
                        "Vu l’acte qui habilite",
                        "en vigueur depuis le",
                        "Vu l’appel à projets",
                        "Vu le dossier déposé",
                        "Vu la décision favorable",
                        "La subvention est engagée par l’agence et payée par la Caisse des dépôts et consignations, en deux fois",
                        "Les usages sont mesurés sur les trois (3) mois qui précèdent la date de la mesure",
                        "Un « dossier actif » existe dans le DUI",
                        "La « file active » d’un ESSMS",
                        "pendant cinq (5) ans à compter du dernier versement",
                        "à la date de la dernière des deux signatures, pour une durée de trente",
                        "six (36) mois",
                        "dont le repère est de dix-huit (18) mois",
                        "une marge de neuf (9) mois",
                        "n’est pas, à soi seul, un manquement",
                        "Annexe 2 – Répartition de la subvention",
                        "Montant de la subvention 315 000 €");
        assertThat(pdf).doesNotContain("[", "à compléter");
    }

    @Test
    void chaque_partie_ecrit_son_lieu_et_sa_date_et_la_machine_aucun() {
        var pdf = apercu(decisions.notifiee("À la main"));

        assertThat(pdf.split("Fait à", -1)).hasSize(3);
        assertThat(pdf)
                .contains("Chaque partie écrit le lieu et le jour où elle signe")
                .doesNotContain("2 juin 2025.");
    }

    @ParameterizedTest
    @CsvSource({"60, true, true", "63, true, true", "47, true, false", "95, true, false", "17, false, false"})
    void le_statut_du_porteur_decide_de_ses_obligations(String statut, boolean compteRendu, boolean republicain) {
        var grappe = decisions.notifiee("Statut " + statut);
        statut(statut);

        var pdf = apercu(grappe);

        assertThat(pdf.contains(COMPTE_RENDU)).isEqualTo(compteRendu);
        assertThat(pdf.contains("Vu le décret n° 2001-495")).isEqualTo(compteRendu);
        assertThat(pdf.contains("Vu l’arrêté du 11 octobre 2006")).isEqualTo(compteRendu);
        assertThat(pdf.contains(REPUBLICAIN)).isEqualTo(republicain);
        assertThat(pdf.contains("Vu le décret n° 2021-1947")).isEqualTo(republicain);
        // the articles that follow are numbered after it
        assertThat(pdf)
                .contains(
                        republicain ? "Article 14 – Litiges" : "Article 13 – Litiges",
                        republicain ? "Article 10 – Communication" : "Article 9 – Communication");
    }

    @Test
    void un_statut_inconnu_est_demande_puis_dit() {
        var grappe = decisions.notifiee("Inconnu");
        statut(null);

        assertThat(service.preparer(grappe.id()).manquants())
                .extracting(ChampManquant::libelle)
                .containsExactly("Statut juridique du porteur");
        assertThatThrownBy(() -> service.generer(grappe.id(), grappe.version(), null))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Statut juridique du porteur");
        assertThatThrownBy(() -> natures.dire(grappe.id(), 0, null))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("nature"));

        natures.dire(grappe.id(), 0, NatureJuridique.FONDATION);

        assertThat(natures.fiche(grappe.id()).nature()).isEqualTo(NatureJuridique.FONDATION);
        assertThat(apercu(grappe)).contains(COMPTE_RENDU, REPUBLICAIN);
        assertThatThrownBy(() -> natures.dire(grappe.id(), 0, NatureJuridique.PUBLIQUE))
                .isInstanceOf(ModificationConcurrente.class);
        natures.dire(grappe.id(), natures.fiche(grappe.id()).version(), NatureJuridique.PUBLIQUE);
        assertThat(apercu(grappe)).doesNotContain(COMPTE_RENDU, REPUBLICAIN);
    }

    @Test
    void ce_que_dit_finess_ne_se_dit_pas_et_passe_avant_ce_qui_fut_dit() {
        var grappe = decisions.notifiee("Su");
        statut(null);
        natures.dire(grappe.id(), 0, NatureJuridique.PUBLIQUE);
        statut("61");

        assertThat(natures.fiche(grappe.id()).nature()).isEqualTo(NatureJuridique.ASSOCIATION);
        assertThatThrownBy(() -> natures.dire(grappe.id(), 1, NatureJuridique.PUBLIQUE))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("FINESS dit ce qu’est le porteur");
        assertThat(apercu(grappe)).contains(REPUBLICAIN);
    }

    @Test
    void ce_qui_fut_dit_d_un_porteur_ne_vaut_pas_pour_un_autre() {
        var grappe = decisions.notifiee("Autre porteur");
        statut(null);
        natures.dire(grappe.id(), 0, NatureJuridique.PUBLIQUE);
        base.sql("UPDATE nature_porteur SET porteur_finess = '000000000' WHERE grappe_id = ?")
                .param(grappe.id())
                .update();

        assertThat(natures.fiche(grappe.id()).nature()).isNull();
    }

    @Test
    void un_texte_a_completer_empeche_la_convention_et_dit_ou() {
        var grappe = decisions.notifiee("À compléter");
        var fiche = conventionnements.trouver(1).orElseThrow();
        conventionnements.enregistrer(new ConventionnementSaisie(
                1,
                fiche.version(),
                "",
                10,
                "à compter du solde",
                List.of(new Visa("l’instruction de l’année [référence]", PorteeVisa.TOUTES))));

        assertThat(service.preparer(grappe.id()).manquants()).singleElement().satisfies(manque -> {
            assertThat(manque.libelle()).contains("Références de tous les textes cités");
            assertThat(manque.ou()).contains("Appels à projets, onglet Convention");
        });
        assertThatThrownBy(() -> service.generer(grappe.id(), grappe.version(), null))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Références de tous les textes cités");

        conventionnements.enregistrer(new ConventionnementSaisie(
                1, 1, "", 10, "à compter du solde", List.of(new Visa("l’instruction n° 12", PorteeVisa.TOUTES))));

        assertThat(apercu(grappe))
                .contains(
                        "Vu l’instruction n° 12 ;",
                        "L’agence engage et verse la subvention, en deux fois",
                        "pendant dix (10) ans à compter du solde.");
    }

    @Test
    void une_grappe_pjm_n_est_pas_liee_a_mssante_ni_au_dmp() {
        var grappe = decisions.notifiee("PJM");
        categorie("340", "3100%");

        assertThat(apercu(grappe))
                .contains("dont tous les ESSMS sont du secteur « protection juridique des majeurs » (PJM).")
                .doesNotContain("messages envoyés");
    }

    @Test
    void une_grappe_mixte_n_y_est_liee_que_pour_ses_autres_essms() {
        var grappe = decisions.notifiee("Mixte");
        categorie("340", GrappesDEssai.essms(1));

        assertThat(apercu(grappe))
                .contains(
                        "messages envoyés",
                        "à l’ESSMS du secteur « protection juridique des majeurs » (PJM), n° 1 de l’annexe 1 :");
    }

    @Test
    void les_parts_de_plusieurs_og_sont_dites_og_par_og() {
        var grappe = decisions.notifiee("Deux OG");
        base.sql("INSERT IGNORE INTO organisme_gestionnaire (finess, nom, nombre_essms, statut_juridique, recherche,"
                        + " cree_import_id) VALUES ('310009998', 'Fondation du Tarn', 3, '63', '', 0)")
                .update();
        base.sql("UPDATE grappe_essms SET og_finess = '310009998' WHERE grappe_id = ? AND position <= 5")
                .param(grappe.id())
                .update();

        assertThat(apercu(grappe))
                .containsSubsequence(
                        "Annexe 2 – Répartition de la subvention",
                        "Association Les Genêts " + GrappesDEssai.PORTEUR + " 210 000 €",
                        GrappesDEssai.essms(6) + " 21 000 €",
                        "Fondation du Tarn 310009998 105 000 €",
                        GrappesDEssai.essms(1) + " 21 000 €",
                        "Montant de la subvention 315 000 €");
    }

    @Test
    void sans_le_droit_de_conventionner_on_ne_dit_pas_le_statut() {
        var grappe = decisions.notifiee("Droits du statut");
        session.ouvrir(Role.CONSULTATION);

        assertThatThrownBy(() -> natures.dire(grappe.id(), 0, NatureJuridique.PUBLIQUE))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }
}

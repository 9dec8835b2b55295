package fr.treille.dossier.grappe;

import static fr.treille.dossier.grappe.GrappesDEssai.CONTACT;
import static fr.treille.dossier.grappe.GrappesDEssai.REPRESENTANT;
import static fr.treille.dossier.grappe.GrappesDEssai.essms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.membre.Equipement;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.dossier.grappe.projet.Faits;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.subvention.FinancementFiche.OgCompte;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.BaremeSons;
import fr.treille.referentiel.financement.Manque;
import fr.treille.referentiel.financement.TailleOg;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a grappe gets beside the forfaits, and on which extraction its OG are small. */
@TestIntegration
class SupplementsDeGrappeTest {

    private static final String PETIT = GrappesDEssai.finess("8199", 1);
    private static final String FOYER = GrappesDEssai.finess("8100", 1);

    @Autowired
    GrappeService grappes;

    @Autowired
    FinancementService financement;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche grappe;

    @BeforeEach
    void ouvrir() {
        base.sql("DELETE FROM grappe_essms").update();
        essai.registre(20);
        essai.og(PETIT, "Petite association", 14);
        base.sql("UPDATE organisme_gestionnaire SET nombre_essms = 14 WHERE finess = ?")
                .param(PETIT)
                .update();
        essai.essms(FOYER, PETIT, "Foyer du Tarn", "81");
        extraction(13);
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = essai.composee(GrappesDEssai.projet("Canal", TypeProjet.ACQUISITION), essms(1), essms(2), FOYER);
    }

    @AfterEach
    void ranger() {
        base.sql("DELETE FROM import_finess WHERE sha256 = REPEAT('7', 64)").update();
    }

    /** The last extraction of establishments, of so many départements. */
    private void extraction(int departements) {
        base.sql("DELETE FROM import_finess WHERE sha256 = REPEAT('7', 64)").update();
        base.sql(
                        "INSERT INTO import_finess (nom_fichier, taille, sha256, genre, date_extraction, territoires, etat, auteur,"
                                + " debut) VALUES ('essai.csv', 1, REPEAT('7', 64), 'CS1100502', '2099-01-01', ?, 'TERMINE', 'essai',"
                                + " '2099-01-02')")
                .param(departements)
                .update();
    }

    private void demander(Demandes demandes) {
        grappe = grappes.modifier(
                grappe.id(),
                grappe.saisie(),
                new GrappeSaisie(0, grappe.projet().demande(demandes), CONTACT, REPRESENTANT, null, null));
    }

    private void equiper(String finess, long euros) {
        grappe = financement.demanderEquipement(
                grappe.id(), grappe.version(), Map.of(finess, new Equipement(Montant.euros(euros), true, 2)));
    }

    private void confirmer(boolean petit) {
        grappe = financement.confirmerTaille(grappe.id(), grappe.version(), PETIT, petit, "Compte FINESS national");
    }

    private OgCompte petit() {
        return financement.fiche(grappe.id()).og().stream()
                .filter(og -> og.finess().equals(PETIT))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void avec_une_extraction_regionale_un_petit_og_est_a_verifier_puis_confirme() {
        equiper(FOYER, 12_000);
        demander(Demandes.de(null, Montant.euros(120_000)));
        assertThat(grappe.montant()).isEqualTo(Montant.euros(63_000));
        var fiche = financement.fiche(grappe.id());
        assertThat(fiche.extraction().enClair())
                .isEqualTo("l’extraction FINESS du 01/01/2099, limitée à 13 départements");
        assertThat(fiche.financement().manques())
                .extracting(Manque::genre)
                .containsOnly(Manque.Genre.PETIT_OG_A_VERIFIER)
                .hasSize(2);
        assertThat(petit().taille()).isEqualTo(TailleOg.A_VERIFIER);

        confirmer(true);

        assertThat(grappe.montant()).isEqualTo(Montant.euros(63_000 + 10_000));
        assertThat(financement.fiche(grappe.id()).financement().manques())
                .as("nothing is to verify any more; the porteur is a grand OG, which a person appreciates")
                .extracting(Manque::genre)
                .containsExactly(Manque.Genre.AMOA_A_APPRECIER);
        assertThat(petit().taille()).isEqualTo(TailleOg.PETIT);
        var confirmation = petit().confirmation();
        assertThat(confirmation).isNotNull();
        assertThat(confirmation.motif()).isEqualTo("Compte FINESS national");
        assertThat(confirmation.par()).isNotBlank();
    }

    @Test
    void un_autre_compte_defait_la_confirmation() {
        equiper(FOYER, 12_000);
        confirmer(true);
        base.sql("UPDATE organisme_gestionnaire SET nombre_essms = 13 WHERE finess = ?")
                .param(PETIT)
                .update();
        assertThat(petit().taille()).isEqualTo(TailleOg.A_VERIFIER);
        assertThat(petit().confirmation()).isNull();
        assertThat(cycle.recalculer(grappe.id(), grappe.version()).montant()).isEqualTo(Montant.euros(63_000));
    }

    @Test
    void une_personne_peut_trouver_qu_un_og_n_est_pas_petit() {
        equiper(FOYER, 12_000);
        confirmer(false);
        assertThat(petit().taille()).isEqualTo(TailleOg.GRAND);
        assertThat(grappe.montant()).isEqualTo(Montant.euros(63_000));
        assertThat(financement.fiche(grappe.id()).financement().manques()).isEmpty();
    }

    @Test
    void avec_une_extraction_nationale_le_compte_suffit() {
        extraction(101);
        equiper(FOYER, 12_000);
        assertThat(grappe.montant()).isEqualTo(Montant.euros(73_000));
        assertThat(petit().taille()).isEqualTo(TailleOg.PETIT);
        assertThat(financement.fiche(grappe.id()).extraction().enClair())
                .isEqualTo("l’extraction FINESS du 01/01/2099, nationale");
    }

    @Test
    void la_taille_se_confirme_avec_un_motif_d_un_og_de_la_grappe_sous_le_seuil() {
        assertThatThrownBy(() -> financement.confirmerTaille(grappe.id(), grappe.version(), PETIT, true, " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        assertThatThrownBy(() ->
                        financement.confirmerTaille(grappe.id(), grappe.version(), GrappesDEssai.PORTEUR, true, "Vu"))
                .hasMessageContaining("20 ESSMS");
        assertThatThrownBy(() -> financement.confirmerTaille(
                        grappe.id(), grappe.version(), GrappesDEssai.finess("8199", 2), true, "Vu"))
                .hasMessageContaining("n’a pas d’ESSMS");
    }

    @Test
    void l_equipement_d_un_essms_hors_de_la_grappe_est_refuse_et_rien_n_est_ecrit() {
        assertThatThrownBy(() -> financement.demanderEquipement(
                        grappe.id(),
                        grappe.version(),
                        Map.of(
                                FOYER,
                                new Equipement(Montant.euros(1), false, 0),
                                essms(9),
                                new Equipement(Montant.euros(1), false, 0))))
                .hasMessageContaining(essms(9));
        assertThat(grappes.membres(grappe.id())).allMatch(m -> m.equipement().demande() == null);
        equiper(FOYER, 500);
        assertThat(grappes.membres(grappe.id()).stream()
                        .filter(m -> m.finess().equals(FOYER))
                        .findFirst()
                        .orElseThrow()
                        .equipement())
                .isEqualTo(new Equipement(Montant.euros(500), true, 2));
        assertThat(financement.fiche(grappe.id()).equipementDesEssms()).isEqualTo(Montant.euros(500));
    }

    @Test
    void un_equipement_negatif_absurde_ou_aux_devis_impossibles_est_refuse_sur_son_champ() {
        refuse("demande", () -> new Equipement(Montant.euros(-1), false, 0));
        refuse("demande", () -> new Equipement(Montant.euros(500_001), false, 0));
        refuse("devis", () -> new Equipement(null, false, -1));
        refuse("devis", () -> new Equipement(null, false, 100));
    }

    private static void refuse(String champ, org.assertj.core.api.ThrowableAssert.ThrowingCallable acte) {
        assertThatThrownBy(acte)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
    }

    @Test
    void le_forfait_de_marche_ne_vient_que_demande() {
        base.sql("UPDATE edition SET regles = JSON_SET(regles, '$.bareme.forfaitMarche', 15000), version = version + 1"
                        + " WHERE appel_id = 1 AND numero = 1")
                .update();
        try {
            confirmer(true);
            assertThat(grappe.montant()).isEqualTo(Montant.euros(63_000));
            demander(new Demandes(null, null, "", true, null, null));
            assertThat(grappe.montant()).isEqualTo(Montant.euros(78_000));
        } finally {
            base.sql(
                            "UPDATE edition SET regles = JSON_SET(regles, '$.bareme.forfaitMarche', NULL), version = version + 1"
                                    + " WHERE appel_id = 1 AND numero = 1")
                    .update();
        }
    }

    @Test
    void un_regroupement_qui_n_est_pas_tout_petit_s_apprecie_avec_un_motif() {
        confirmer(true);
        demander(Demandes.de(null, Montant.euros(120_000)));
        assertThat(grappe.montant()).isEqualTo(Montant.euros(63_000));
        assertThat(financement.fiche(grappe.id()).aApprecier()).isTrue();
        assertThatThrownBy(() -> financement.fiche(grappe.id()).financement().exigerComplet())
                .as("neither avis nor decision passes at 0 €")
                .hasMessageContaining("personne n’a apprécié");
        assertThatThrownBy(() -> financement.apprecierAmoa(grappe.id(), grappe.version(), true, ""))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));

        grappe = financement.apprecierAmoa(grappe.id(), grappe.version(), true, "Deux associations locales");

        assertThat(grappe.montant()).isEqualTo(Montant.euros(163_000));
        var fiche = financement.fiche(grappe.id());
        assertThat(fiche.amoa().motif()).isEqualTo("Deux associations locales");
        assertThat(fiche.amoaPar()).isNotBlank();
        fiche.financement().exigerComplet();
        assertThat(fiche.financement().lignes().getFirst().source())
                .isEqualTo("Appel à projets 2025 de l’ARS Occitanie, financement");
        grappe = financement.apprecierAmoa(grappe.id(), grappe.version(), false, "Porté par un grand OG");
        assertThat(grappe.montant()).isEqualTo(Montant.euros(63_000));
        financement.fiche(grappe.id()).financement().exigerComplet();
    }

    @Test
    void zero_euro_d_amoa_n_est_pas_a_apprecier() {
        confirmer(true);
        demander(Demandes.de(null, Montant.zero()));

        assertThat(financement.fiche(grappe.id()).aApprecier()).isFalse();
        financement.fiche(grappe.id()).financement().exigerComplet();
    }

    @Test
    void une_grappe_qui_en_rejoint_une_dit_ses_rangs_et_le_sons_reste_une_indication() {
        var premiere = grappe;
        base.sql("UPDATE grappe SET statut = 'NOTIFIEE', favorable = TRUE, depot_le = '2025-05-05' WHERE id = ?")
                .param(premiere.id())
                .update();
        var suite = essai.composee(
                GrappesDEssai.projet("Suite", TypeProjet.EVOLUTION).avec(new Faits(false, false, false, premiere.id())),
                essms(5),
                essms(6));
        var fiche = financement.fiche(suite.id());
        assertThat(fiche.financement().lectures())
                .anyMatch(lecture -> lecture.startsWith(
                        "Le projet rejoint une grappe financée de 3 ESSMS en acquisition et 0 en évolution"));
        assertThat(fiche.financement().total()).isEqualTo(Montant.euros(10_000));
        assertThat(fiche.sons()).containsExactly(BaremeSons.Indication.de("Association Les Genêts", 20, 2));
    }
}

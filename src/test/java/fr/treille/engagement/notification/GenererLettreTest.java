package fr.treille.engagement.notification;

import static fr.treille.engagement.notification.DecisionsDEssai.texte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.equipe.Role;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A letter says what was decided, is archived once, and is refused rather than printed with a hole or a wrong amount. */
@TestIntegration
class GenererLettreTest {

    @Autowired
    NotificationService service;

    @Autowired
    LettreLectureService lettres;

    @Autowired
    DocumentService documents;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Test
    void une_lettre_favorable_est_archivee_avec_son_empreinte_et_dit_la_decision() throws Exception {
        var grappe = decisions.favorable("Canal");

        var lettre = lettres.fiche(service.generer(grappe.id(), grappe.version(), null));

        assertThat(lettre.reference()).matches("ARS76-ESMSN-2025-\\d{4}");
        assertThat(lettre.date()).isEqualTo(LocalDate.of(2025, 6, 2));
        assertThat(lettre.etat()).isEqualTo(EtatActe.GENEREE);
        assertThat(lettre.montant()).isEqualTo(Montant.euros(315_000));
        var pdf = documents.contenu(lettre.documentId());
        assertThat(pdf.nomFichier()).isEqualTo(lettre.nomFichier());
        assertThat(documents.fiche(lettre.documentId()).orElseThrow().sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf.octets())));
        assertThat(texte(pdf.octets()))
                .contains(
                        lettre.reference(),
                        "Association Les Genêts",
                        "12 rue des Oliviers",
                        "31000 Toulouse",
                        "Élie Ferré",
                        "315 000 €",
                        "157 500 €",
                        "trois cent quinze mille euros",
                        "Associer les usagers dès le cadrage",
                        "Calendrier de déploiement serré",
                        "Capucine Lauragais",
                        "Annexe – Établissements et services (ESSMS)",
                        GrappesDEssai.essms(1),
                        GrappesDEssai.essms(15));
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.FAVORABLE);
    }

    @Test
    void une_lettre_defavorable_dit_son_motif_et_les_recours() {
        var grappe = decisions.defavorable("Refusée", "Le projet ne réunit pas les conditions de l’appel.");

        var lettre = lettres.fiche(service.generer(grappe.id(), grappe.version(), null));

        assertThat(lettre.sens()).isEqualTo(SensDecision.DEFAVORABLE);
        assertThat(lettre.montant()).isNull();
        assertThat(texte(documents.contenu(lettre.documentId()).octets()))
                .contains(
                        "Le projet ne réunit pas les conditions de l’appel.",
                        "Voies et délais de recours",
                        "recours gracieux",
                        "deux mois",
                        "tribunal administratif de Montpellier",
                        "6 rue Pitot")
                .doesNotContain("315 000", "Associer les usagers");
    }

    @Test
    void la_lettre_favorable_n_accorde_rien_avant_la_signature_de_la_convention() {
        assertThat(texte(service.apercu(decisions.favorable("Sous réserve").id(), null)))
                .containsSubsequence(
                        "sous réserve de la signature de la convention",
                        "Aucune somme n’est due ni versée avant que la convention, que vous recevrez, soit signée de l’agence"
                                + " et de votre organisme.",
                        "50 %");
    }

    @Test
    void la_voie_du_tribunal_est_celle_qu_ouvre_le_statut_juridique_du_porteur() {
        var grappe = decisions.defavorable("Recourante", "Le projet ne réunit pas les conditions de l’appel.");
        var statut = "UPDATE organisme_gestionnaire SET statut_juridique = ? WHERE finess = ?";
        var finess = grappe.projet().porteurFiness();
        var avant = base.sql("SELECT statut_juridique FROM organisme_gestionnaire WHERE finess = ?")
                .param(finess)
                .query(String.class)
                .optional()
                .orElse(null);
        try {
            base.sql(statut).params("60", finess).update();
            assertThat(texte(service.apercu(grappe.id(), null))).contains("Télérecours citoyens");
            base.sql(statut).params("21", finess).update();
            assertThat(texte(service.apercu(grappe.id(), null)))
                    .contains("par l’application Télérecours (www.telerecours.fr), que votre organisme est tenu")
                    .doesNotContain("citoyens");
            base.sql(statut).params(null, finess).update();
            assertThat(texte(service.apercu(grappe.id(), null)))
                    .as("true of all")
                    .contains(
                            "pour les avocats, les personnes publiques", "citoyens pour les autres personnes privées");
        } finally {
            base.sql(statut).params(avant, finess).update();
        }
    }

    @Test
    void la_lettre_defavorable_nomme_le_grades_de_la_region() {
        assertThat(texte(service.apercu(
                        decisions.defavorable("Nommé", "Hors délai.").id(), null)))
                .contains("Pergola e-santé, GRADeS de votre région, et l’agence");
    }

    @Test
    void la_lettre_a_le_modele_que_son_appel_nomme() {
        var grappe = decisions.favorable("À son modèle");
        var regles = "UPDATE edition SET regles = JSON_%s WHERE appel_id = 1 AND numero = 1";
        base.sql(regles.formatted("SET(regles, '$.modeles', JSON_OBJECT('favorable', 'notification/favorable-essai'))"))
                .update();
        try {
            assertThat(texte(service.apercu(grappe.id(), null)))
                    .contains("Modèle propre à cet appel : À son modèle, 315 000 €")
                    .doesNotContain("Association Les Genêts");
        } finally {
            base.sql(regles.formatted("REMOVE(regles, '$.modeles')")).update();
        }
    }

    @Test
    void l_apercu_ne_laisse_rien() {
        var grappe = decisions.favorable("Aperçue");
        var documentsAvant = compter("document");
        var numerosAvant = compter("numerotation");

        assertThat(texte(service.apercu(grappe.id(), null)))
                .contains("(attribuée à la génération)", "Association Les Genêts", "315 000 €");

        assertThat(service.preparer(grappe.id())).satisfies(preparee -> {
            assertThat(preparee.complete()).isTrue();
            assertThat(preparee.courante()).isNull();
            assertThat(preparee.destinataire())
                    .isEqualTo("Monsieur Élie Ferré, Directeur général (elie.ferre@porteur.test)");
        });
        assertThat(lettres.lettres(grappe.id())).isEmpty();
        assertThat(compter("document")).isEqualTo(documentsAvant);
        assertThat(compter("numerotation")).isEqualTo(numerosAvant);
        assertThat(grappes.fiche(grappe.id()).version()).isEqualTo(grappe.version());
    }

    @Test
    void une_correction_est_une_autre_lettre_et_laisse_la_premiere_intacte() {
        var grappe = decisions.favorable("Corrigée");
        var premiere = lettres.fiche(service.generer(grappe.id(), grappe.version(), null));
        var avant = documents.contenu(premiere.documentId()).octets();
        decisions.changer(grappe, "representant_nom", "Ferrier");

        var seconde = lettres.fiche(service.remplacer(premiere.id(), premiere.version(), null));

        assertThat(seconde.reference()).isNotEqualTo(premiere.reference());
        assertThat(texte(documents.contenu(seconde.documentId()).octets())).contains("Élie Ferrier");
        assertThat(documents.contenu(premiere.documentId()).octets()).isEqualTo(avant);
        assertThat(lettres.fiche(premiere.id()).etat()).isEqualTo(EtatActe.REMPLACEE);
        assertThat(lettres.lettres(grappe.id()))
                .extracting(LettreFiche::id)
                .containsExactly(seconde.id(), premiere.id());
        assertThatThrownBy(() -> service.remplacer(premiere.id(), premiere.version(), null))
                .hasMessageContaining("a été remplacée par une autre");
    }

    @Test
    void une_seconde_generation_est_refusee() {
        var grappe = decisions.favorable("Deux fois");
        var lettre = lettres.fiche(service.generer(grappe.id(), grappe.version(), null));

        assertThatThrownBy(() -> service.generer(grappe.id(), grappe.version(), null))
                .isInstanceOf(Refus.class)
                .hasMessage("La lettre " + lettre.reference() + " a déjà été générée pour cette grappe.");
    }

    @Test
    void un_apercu_perime_ne_se_genere_pas() {
        var grappe = decisions.favorable("Périmée");

        assertThatThrownBy(() -> service.generer(grappe.id(), grappe.version() - 1, null))
                .isInstanceOf(ModificationConcurrente.class);
        assertThat(lettres.lettres(grappe.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE grappe SET representant_civilite = '' WHERE id = :id|Civilité du représentant légal",
                "UPDATE grappe SET representant_nom = '', representant_prenom = '' WHERE id = :id|Nom du représentant légal",
                "UPDATE grappe SET representant_fonction = ' ' WHERE id = :id|Fonction du représentant légal",
                "UPDATE grappe SET nom = '' WHERE id = :id|Nom de la grappe",
                "UPDATE organisme_gestionnaire SET nom = NULL WHERE finess IN (SELECT porteur_finess FROM grappe WHERE id = :id)|Organisme gestionnaire porteur",
                "UPDATE organisme_gestionnaire SET acheminement = NULL WHERE finess IN (SELECT porteur_finess FROM grappe WHERE id = :id)|Adresse du porteur"
            })
    void une_lettre_a_laquelle_un_champ_manque_est_refusee_en_le_nommant(String correction, String champ) {
        var grappe = decisions.favorable("Incomplète");
        base.sql(correction).param("id", grappe.id()).update();

        assertThat(service.preparer(grappe.id()).manquants())
                .singleElement()
                .satisfies(manquant -> assertThat(manquant.libelle()).isEqualTo(champ));
        assertThatThrownBy(() -> service.apercu(grappe.id(), null)).hasMessageContaining(champ);
        assertThatThrownBy(() -> service.generer(grappe.id(), grappe.version(), null))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(champ);
        assertThat(lettres.lettres(grappe.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE grappe SET montant = 315000.01 WHERE id = :id",
        "UPDATE grappe_ligne_financement SET total = total - 1 WHERE grappe_id = :id AND position = 0"
    })
    void un_montant_qui_n_est_pas_celui_de_ses_lignes_est_refuse(String correction) {
        var grappe = decisions.favorable("Montant");
        base.sql(correction).param("id", grappe.id()).update();

        assertThatThrownBy(() -> service.generer(grappe.id(), grappe.version(), null))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains("montant");
                    assertThat(refus.message()).contains("n’est pas celui des lignes arrêtées");
                });
        assertThat(lettres.lettres(grappe.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = StatutGrappe.class,
            names = {"EN_CONSTITUTION", "DEPOSEE", "EN_INSTRUCTION", "NOTIFIEE", "CONVENTIONNEE"})
    void seule_une_grappe_qui_vient_de_recevoir_son_avis_a_sa_lettre(StatutGrappe statut) {
        decisions.registre();
        var grappe = essai.au(statut, "Statut", 15);
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(() -> service.generer(grappe.id(), grappe.version(), null))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(statut.decide() ? "est déjà notifiée" : "n’est pas encore décidée");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATION_GRADES", "ANIMATEUR", "CONSULTATION"})
    void sans_le_droit_de_notifier_on_ne_prepare_rien(Role role) {
        var grappe = decisions.favorable("Droits");
        session.ouvrir(role);

        assertThatThrownBy(() -> service.apercu(grappe.id(), null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.generer(grappe.id(), grappe.version(), null))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(lettres.lettres(grappe.id())).isEmpty();
    }

    private long compter(String table) {
        return base.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }
}

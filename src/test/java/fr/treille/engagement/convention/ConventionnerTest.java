package fr.treille.engagement.convention;

import static fr.treille.engagement.notification.DecisionsDEssai.texte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.acte.ChampManquant;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.referentiel.amenagement.AmenagementSaisie;
import fr.treille.referentiel.amenagement.AmenagementService;
import fr.treille.referentiel.amenagement.EffetAmenagement;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.equipe.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A convention follows a notified favorable avis, adds up, and is archived once. */
@TestIntegration
class ConventionnerTest {

    @Autowired
    ConventionService service;

    @Autowired
    ConventionLectureService conventions;

    @Autowired
    DocumentService documents;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    AmenagementService amenagements;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Test
    void la_convention_dit_les_parties_le_montant_les_versements_les_cibles_et_les_essms() {
        var grappe = decisions.notifiee("Canal");

        var convention = conventions.fiche(service.generer(grappe.id(), grappe.version(), null));

        assertThat(convention.reference()).matches("ARS76-ESMSN-CONV-2025-\\d{4}");
        assertThat(convention.etat()).isEqualTo(EtatActe.GENEREE);
        assertThat(convention.montant()).isEqualTo(Montant.euros(315_000));
        assertThat(convention.dureeMois()).isEqualTo(36);
        var pdf = texte(documents.contenu(convention.documentId()).octets());
        assertThat(pdf)
                .contains(
                        convention.reference(),
                        "Association Les Genêts",
                        GrappesDEssai.PORTEUR,
                        "315 000 €",
                        "trois cent quinze mille euros",
                        "157 500 €",
                        "dix-huit (18) mois",
                        "(36) mois",
                        "Taux d’utilisation de MSSanté",
                        "70 %",
                        "tribunal administratif de Montpellier",
                        GrappesDEssai.essms(1),
                        GrappesDEssai.essms(15));
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.NOTIFIEE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHACUN| |dans chacun des ESSMS de l’annexe 1",
                "ENSEMBLE| |sur l’ensemble des ESSMS de l’annexe 1",
                "PART|80|dans au moins 80 % des ESSMS de l’annexe 1"
            })
    void la_convention_dit_de_quels_essms_l_appel_demande_les_cibles(
            String lecture, @Nullable Integer part, String clause) {
        var grappe = decisions.notifiee("Choisie");
        base.sql("UPDATE edition SET regles = JSON_SET(regles, '$.atteinte', JSON_OBJECT('lecture', ?, 'part', ?)),"
                        + " version = version + 1")
                .params(lecture, part)
                .update();

        assertThat(texte(service.apercu(grappe.id(), null)).replaceAll("\\s+", " "))
                .contains("l’atteinte des cibles d’usage " + clause);
    }

    @Test
    void la_convention_n_oppose_pas_une_cible_que_le_registre_a_retiree() {
        var grappe = decisions.notifiee("Aménagée");
        assertThat(texte(service.apercu(grappe.id(), null))).contains("Taux d’utilisation du DMP");

        var id = amenagements.ajouter(new AmenagementSaisie(
                "Hébergement d’urgence",
                EffetAmenagement.RETRAIT,
                Set.of("DMP"),
                EnumSet.allOf(Secteur.class),
                "ARS Occitanie",
                LocalDate.of(2025, 2, 3),
                null,
                "DNS/CNSA 2025-03",
                LocalDate.of(2025, 4, 21),
                LocalDate.of(2025, 5, 2),
                null,
                ""));
        try {
            assertThat(texte(service.apercu(grappe.id(), null)).replaceAll("\\s+", " "))
                    .doesNotContain("Taux d’utilisation du DMP 70")
                    .contains("s’appliquent à la présente convention à compter de leur date d’effet");
        } finally {
            base.sql("DELETE FROM amenagement_cible WHERE id = ?").param(id).update();
        }
    }

    @Test
    void l_apercu_ne_laisse_rien() {
        var grappe = decisions.notifiee("Aperçue");

        assertThat(texte(service.apercu(grappe.id(), null))).contains("(attribuée à la génération)", "315 000 €");
        assertThat(service.preparer(grappe.id())).satisfies(preparee -> {
            assertThat(preparee.complete()).isTrue();
            assertThat(preparee.dit().versements())
                    .isEqualTo(Montant.euros(315_000).moities());
        });
        assertThat(conventions.conventions(grappe.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"315000.01, 157500.00, 157500.01", "0.01, 0.00, 0.01", "989000.00, 494500.00, 494500.00"})
    void les_deux_moities_font_le_montant_au_centime(BigDecimal montant, BigDecimal premier, BigDecimal second) {
        var grappe = decisions.notifiee("Impair");
        base.sql("UPDATE grappe_ligne_financement SET total = IF(position = 0, ?, 0) WHERE grappe_id = ?")
                .params(montant, grappe.id())
                .update();
        decisions.changer(grappe, "montant", montant);

        var convention = conventions.fiche(service.generer(grappe.id(), grappe.version(), null));

        assertThat(convention.premierVersement().valeur()).isEqualTo(premier);
        assertThat(convention.secondVersement().valeur()).isEqualTo(second);
        assertThat(convention.premierVersement().plus(convention.secondVersement()))
                .isEqualTo(convention.montant());
    }

    @ParameterizedTest
    @EnumSource(
            value = StatutGrappe.class,
            names = {"EN_CONSTITUTION", "DEPOSEE", "EN_INSTRUCTION", "FAVORABLE", "DEFAVORABLE", "CONVENTIONNEE"})
    void seule_une_grappe_notifiee_favorable_se_conventionne(StatutGrappe statut) {
        decisions.registre();
        var grappe = essai.au(statut, "Statut", 15);
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(() -> service.generer(grappe.id(), grappe.version(), null))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(
                        switch (statut) {
                            case DEFAVORABLE -> "a reçu une décision défavorable";
                            case CONVENTIONNEE -> "est déjà conventionnée";
                            default -> "n’est pas notifiée";
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE grappe SET solution = '' WHERE id = :id|Solution de DUI",
                "UPDATE grappe SET editeur = '' WHERE id = :id|Éditeur de la solution",
                "UPDATE grappe SET representant_fonction = '' WHERE id = :id|Fonction du représentant légal",
                "UPDATE organisme_gestionnaire SET acheminement = NULL WHERE finess IN (SELECT porteur_finess FROM grappe WHERE id = :id)|Adresse du porteur",
                "UPDATE lettre SET reference = '' WHERE grappe_id = :id|Référence de la lettre de notification"
            })
    void une_convention_a_laquelle_un_champ_manque_est_refusee_en_le_nommant(String correction, String champ) {
        var grappe = decisions.notifiee("Incomplète");
        base.sql(correction).param("id", grappe.id()).update();

        assertThat(service.preparer(grappe.id()).manquants())
                .extracting(ChampManquant::libelle)
                .containsExactly(champ);
        assertThatThrownBy(() -> service.generer(grappe.id(), grappe.version(), null))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(champ)
                .hasMessageContaining("de la convention est vide");
        assertThat(conventions.conventions(grappe.id())).isEmpty();
        base.sql("UPDATE lettre SET reference = CONCAT('essai ', id) WHERE reference = ''")
                .update();
    }

    @Test
    void un_montant_qui_n_est_pas_celui_de_ses_lignes_est_refuse() {
        var grappe = decisions.notifiee("Montant");
        decisions.changer(grappe, "montant", 315001);

        assertThatThrownBy(() -> service.generer(grappe.id(), grappe.version(), null))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("ne correspond pas au barème");
        assertThat(conventions.conventions(grappe.id())).isEmpty();
    }

    @Test
    void une_page_perimee_et_une_seconde_generation_sont_refusees() {
        var grappe = decisions.notifiee("Deux fois");

        assertThatThrownBy(() -> service.generer(grappe.id(), grappe.version() - 1, null))
                .isInstanceOf(ModificationConcurrente.class);
        service.generer(grappe.id(), grappe.version(), null);
        assertThatThrownBy(() -> service.generer(grappe.id(), grappe.version(), null))
                .hasMessageContaining("a déjà été générée pour cette grappe");
    }

    @Test
    void une_correction_avant_signature_laisse_la_premiere_intacte_et_le_dit_au_porteur() {
        var grappe = decisions.notifiee("Corrigée");
        var premiere = conventions.fiche(service.generer(grappe.id(), grappe.version(), null));
        var avant = documents.contenu(premiere.documentId()).octets();
        service.envoyer(premiere.id(), premiere.version());

        var seconde = conventions.fiche(service.remplacer(premiere.id(), premiere.version() + 1, null));
        service.envoyer(seconde.id(), seconde.version());

        assertThat(documents.contenu(premiere.documentId()).octets()).isEqualTo(avant);
        assertThat(conventions.fiche(premiere.id()).etat()).isEqualTo(EtatActe.REMPLACEE);
        assertThat(base.sql("SELECT corps FROM message WHERE id = ?")
                        .param(conventions.fiche(seconde.id()).messageId())
                        .query(String.class)
                        .single())
                .contains("annule et remplace la convention " + premiere.reference());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATION_GRADES", "ANIMATEUR", "CONSULTATION"})
    void sans_le_droit_de_conventionner_on_ne_fait_que_lire(Role role) {
        var grappe = decisions.notifiee("Droits");
        var convention = conventions.fiche(service.generer(grappe.id(), grappe.version(), null));
        session.ouvrir(role);

        assertThat(conventions.conventions(grappe.id())).hasSize(1);
        assertThatThrownBy(() -> service.apercu(grappe.id(), null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.envoyer(convention.id(), convention.version()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.enregistrerSignature(
                        ConventionsDEssai.desDeux(convention.id(), convention.version(), LocalDate.of(2025, 6, 2))))
                .isInstanceOf(AccessDeniedException.class);
    }
}

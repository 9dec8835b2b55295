package fr.treille.engagement.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A convention is sent, then signed by both parties; today is 02/06/2025. */
@TestIntegration
class SignerConventionTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 2);

    @Autowired
    ConventionService service;

    @Autowired
    ConventionLectureService conventions;

    @Autowired
    GrappeService grappes;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    Courriers courriers;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private ConventionFiche generee(GrappeFiche grappe) {
        return conventions.fiche(service.generer(grappe.id(), grappe.version(), null));
    }

    private ConventionFiche envoyee(GrappeFiche grappe) {
        var convention = generee(grappe);
        service.envoyer(convention.id(), convention.version());
        return conventions.fiche(convention.id());
    }

    @Test
    void envoyee_puis_signee_elle_conventionne_la_grappe() {
        var grappe = decisions.notifiee("Signée");
        var convention = envoyee(grappe);
        assertThat(convention.etat()).isEqualTo(EtatActe.ENVOYEE);
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.NOTIFIEE);
        courriers.attendre(convention.messageId(), EtatMessage.ENVOYE);
        session.ouvrir(Role.COORDINATION_ARS);

        service.enregistrerSignature(ConventionsDEssai.desDeux(convention.id(), convention.version(), AUJOURDHUI));

        var signee = conventions.fiche(convention.id());
        assertThat(signee.etat()).isEqualTo(EtatActe.SIGNEE);
        assertThat(signee.signeeLe()).isEqualTo(AUJOURDHUI);
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.CONVENTIONNEE);
        assertThatThrownBy(() -> service.enregistrerSignature(
                        ConventionsDEssai.desDeux(signee.id(), signee.version(), AUJOURDHUI)))
                .hasMessageContaining("est signée depuis le 02/06/2025");
        assertThatThrownBy(() -> service.envoyer(signee.id(), signee.version()))
                .hasMessageContaining("elle ne s’envoie plus");
        assertThatThrownBy(() -> service.remplacer(signee.id(), signee.version(), null))
                .hasMessageContaining("elle ne se remplace plus");
    }

    @Test
    void chaque_partie_signe_a_sa_date_et_la_derniere_fait_courir_la_convention() {
        var grappe = decisions.notifiee("L’une puis l’autre");
        var convention = envoyee(grappe);
        base.sql("UPDATE convention SET date_convention = '2025-05-01' WHERE id = ?")
                .param(convention.id())
                .update();

        service.enregistrerSignature(
                new SignatureSaisie(convention.id(), convention.version(), AUJOURDHUI, " Albi ", null, ""));

        var attendue = conventions.fiche(convention.id());
        assertThat(attendue.etat()).isEqualTo(EtatActe.ENVOYEE);
        assertThat(attendue.duPorteur()).isEqualTo(new SignatureDePartie(AUJOURDHUI, "Albi"));
        assertThat(attendue.deLAgence()).isNull();
        assertThat(attendue.signeeLe()).isNull();
        assertThat(attendue.terme()).isEmpty();
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.NOTIFIEE);

        service.enregistrerSignature(new SignatureSaisie(
                convention.id(), attendue.version(), null, "", LocalDate.of(2025, 5, 20), "Montpellier"));

        var signee = conventions.fiche(convention.id());
        assertThat(signee.etat()).isEqualTo(EtatActe.SIGNEE);
        assertThat(signee.signeeLe()).isEqualTo(AUJOURDHUI);
        assertThat(signee.deLAgence()).isEqualTo(new SignatureDePartie(LocalDate.of(2025, 5, 20), "Montpellier"));
        assertThat(signee.terme()).contains(LocalDate.of(2028, 6, 2));
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.CONVENTIONNEE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2025-06-03|ce jour est à venir", "2025-06-01|la convention a été établie le 02/06/2025"})
    void une_date_de_signature_impossible_est_refusee_sur_le_champ_de_sa_partie(LocalDate date, String message) {
        var grappe = decisions.notifiee("Datée");
        var convention = envoyee(grappe);

        refuse(
                new SignatureSaisie(convention.id(), convention.version(), date, "Albi", AUJOURDHUI, "Montpellier"),
                "porteurLe",
                message);
        refuse(
                new SignatureSaisie(convention.id(), convention.version(), AUJOURDHUI, "Albi", date, "Montpellier"),
                "agenceLe",
                message);
        assertThat(conventions.fiche(convention.id()).etat()).isEqualTo(EtatActe.ENVOYEE);
        assertThat(conventions.fiche(convention.id()).duPorteur()).isNull();
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.NOTIFIEE);
    }

    @Test
    void une_signature_sans_jour_ou_sans_lieu_est_refusee_sur_son_champ() {
        var convention = envoyee(decisions.notifiee("Incomplète"));
        var id = convention.id();
        var version = convention.version();

        refuse(new SignatureSaisie(id, version, null, "", null, " "), "porteurLe", "Donnez le jour de la signature");
        refuse(new SignatureSaisie(id, version, null, "Albi", null, ""), "porteurLe", "le jour où le porteur a signé");
        refuse(
                new SignatureSaisie(id, version, AUJOURDHUI, "", null, ""),
                "porteurLieu",
                "Dites où le porteur a signé");
        refuse(new SignatureSaisie(id, version, null, "", AUJOURDHUI, " "), "agenceLieu", "Dites où l’agence a signé");
    }

    @Test
    void une_partie_ne_signe_pas_deux_fois() {
        var convention = envoyee(decisions.notifiee("Deux fois"));
        service.enregistrerSignature(
                new SignatureSaisie(convention.id(), convention.version(), null, "", AUJOURDHUI, "Montpellier"));
        var vue = conventions.fiche(convention.id());

        refuse(
                new SignatureSaisie(vue.id(), vue.version(), AUJOURDHUI, "Albi", AUJOURDHUI, "Montpellier"),
                "agenceLe",
                "l’agence a signé le 02/06/2025 à Montpellier. Une partie ne signe pas deux fois.");
        assertThat(conventions.fiche(vue.id()).duPorteur()).isNull();
    }

    private void refuse(SignatureSaisie saisie, String champ, String message) {
        assertThatThrownBy(() -> service.enregistrerSignature(saisie)).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.champ()).contains(champ);
            assertThat(refus.message()).contains(message);
        });
    }

    @Test
    void une_convention_jamais_envoyee_ne_se_signe_pas() {
        var convention = generee(decisions.notifiee("Pas partie"));

        assertThatThrownBy(() -> service.enregistrerSignature(
                        ConventionsDEssai.desDeux(convention.id(), convention.version(), AUJOURDHUI)))
                .hasMessageContaining("n’a pas été envoyée");
    }

    @Test
    void un_second_envoi_est_refuse() {
        var grappe = decisions.notifiee("Une fois");
        var convention = envoyee(grappe);

        assertThatThrownBy(() -> service.envoyer(convention.id(), convention.version()))
                .hasMessageContaining("a déjà été envoyée le")
                .hasMessageContaining("elle ne part pas deux fois");
        assertThat(base.sql("SELECT COUNT(*) FROM message WHERE lien = ? AND objet LIKE '%convention à signer%'")
                        .param("grappes/" + grappe.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void une_version_perimee_est_refusee() {
        var convention = envoyee(decisions.notifiee("Périmée"));

        assertThatThrownBy(() -> service.enregistrerSignature(
                        ConventionsDEssai.desDeux(convention.id(), convention.version() - 1, AUJOURDHUI)))
                .isInstanceOf(ModificationConcurrente.class);
    }

    @ParameterizedTest
    @CsvSource({
        "representant_courriel, elie@, representantLegal.courriel",
        "contact_courriel, '', contactOperationnel.courriel",
        "representant_nom, Ferrier, destinataire",
        "montant, 12, montant"
    })
    void une_convention_qui_ne_peut_pas_partir_le_dit_sur_le_champ(String colonne, String valeur, String champ) {
        var grappe = decisions.notifiee("Refusée");
        var convention = generee(grappe);
        decisions.changer(grappe, colonne, valeur);

        assertThatThrownBy(() -> service.envoyer(convention.id(), convention.version()))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
        assertThat(conventions.fiche(convention.id()).etat()).isEqualTo(EtatActe.GENEREE);
    }
}

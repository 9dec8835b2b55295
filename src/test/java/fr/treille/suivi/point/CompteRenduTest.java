package fr.treille.suivi.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.edition.PagesLues;
import fr.treille.socle.courrier.edition.StructurePdf;
import fr.treille.socle.courrier.edition.VerificateurPdf;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.action.ActionSaisie;
import fr.treille.suivi.action.ActionService;
import fr.treille.suivi.action.EtatAction;
import fr.treille.suivi.action.Niveau;
import fr.treille.suivi.action.Personne;
import fr.treille.suivi.action.RisqueSaisie;
import fr.treille.suivi.action.Tendance;
import fr.treille.suivi.point.bilan.Avancement;
import fr.treille.suivi.point.bilan.BilanSaisie;
import fr.treille.suivi.point.bilan.Meteo;
import fr.treille.suivi.point.bilan.NatureDifficulte;
import fr.treille.suivi.point.bilan.Participant;
import fr.treille.suivi.point.minutes.CompteRenduFiche;
import fr.treille.suivi.point.planification.PointSaisie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Minutes are validated, archived and sent at once, then locked; today is 02/06/2025. */
@TestIntegration
class CompteRenduTest {

    private static final LocalDate SIGNATURE = LocalDate.of(2025, 1, 31);
    private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 2);

    @Autowired
    PlanificationService planification;

    @Autowired
    RedactionService redaction;

    @Autowired
    CompteRenduService service;

    @Autowired
    ActionService actions;

    @Autowired
    PointService points;

    @Autowired
    DocumentService documents;

    @Autowired
    SuivisDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private PointFiche prevu(String nom, Participant... participants) {
        var grappe = essai.suivie(nom, SIGNATURE);
        return fiche(planification.planifier(new PointSaisie(
                grappe.id(), SuivisDEssai.le(AUJOURDHUI), List.of(participants), "Marché\nCalendrier")));
    }

    private PointFiche fiche(long id) {
        return points.trouver(id).orElseThrow();
    }

    private PointFiche tenu(String nom) {
        var point = prevu(nom, SuivisDEssai.PORTEUR.present(true));
        redaction.tenir(point.id(), point.version(), AUJOURDHUI);
        redaction.ecrire(point.id(), 0, "Le marché est signé.\nLa reprise commence en juillet.");
        return fiche(point.id());
    }

    private void refuse(PointFiche point, String champ, String message) {
        var messages =
                base.sql("SELECT COUNT(*) FROM message").query(Long.class).single();
        assertThatThrownBy(() -> service.valider(point.id(), point.version()))
                .isInstanceOfSatisfying(
                        Refus.class,
                        refus -> assertThat(refus.champ().orElse("")).isEqualTo(champ))
                .hasMessageContaining(message);
        assertThat(fiche(point.id()).valide()).isFalse();
        assertThat(fiche(point.id()).comptesRendus()).isEmpty();
        assertThat(base.sql("SELECT COUNT(*) FROM message").query(Long.class).single())
                .isEqualTo(messages);
    }

    @Test
    void un_point_pas_encore_tenu_n_a_pas_de_compte_rendu() {
        refuse(prevu("Pas tenu", SuivisDEssai.PORTEUR.present(true)), "", "n’est pas encore tenu");
    }

    @Test
    void sans_participant_present_il_n_est_pas_valide() {
        var point = prevu("Personne", SuivisDEssai.PORTEUR);
        redaction.tenir(point.id(), point.version(), AUJOURDHUI);
        redaction.ecrire(point.id(), 0, "Texte");
        refuse(fiche(point.id()), "participants", "n’a aucun participant présent");
    }

    @Test
    void sans_adresse_il_ne_pourrait_partir() {
        var point = prevu("Sans adresse", new Participant(null, "Jo", "", "", true));
        redaction.tenir(point.id(), point.version(), AUJOURDHUI);
        redaction.ecrire(point.id(), 0, "Texte");
        refuse(fiche(point.id()), "participants", "n’a d’adresse");
    }

    @Test
    void un_compte_rendu_qui_ne_dit_rien_est_refuse() {
        var point = prevu("Vide", SuivisDEssai.PORTEUR.present(true));
        redaction.tenir(point.id(), point.version(), AUJOURDHUI);
        refuse(fiche(point.id()), "texte", "ne dit rien");
    }

    @Test
    void une_meteo_inquietante_a_son_motif() {
        var point = tenu("Orageuse");
        var b = point.bilan();
        redaction.enregistrer(new BilanSaisie(
                b.pointId(),
                b.version(),
                Meteo.ORAGE,
                "",
                b.avancement(),
                b.decisions(),
                b.difficultes(),
                b.participants(),
                b.ordreDuJour()));
        refuse(fiche(point.id()), "meteoMotif", "pourquoi la météo");
    }

    @Test
    void deux_textes_se_reunissent_avant_la_validation() {
        var point = tenu("Deux textes");
        session.ouvrir(Role.ADMINISTRATION);
        redaction.ecrire(point.id(), 0, "Un autre texte");
        refuse(fiche(point.id()), "texte", "restent à réunir");
    }

    @Test
    void valide_il_est_archive_envoye_et_ne_change_plus() throws Exception {
        var point = tenu("Validée");
        actions.enregistrer(new ActionSaisie(
                null,
                0,
                point.grappeId(),
                point.id(),
                "Relancer l’éditeur",
                new Personne(null, "Jeanne Roux"),
                LocalDate.of(2025, 6, 20),
                EtatAction.A_FAIRE,
                ""));

        var reference = service.valider(point.id(), point.version());

        var valide = fiche(point.id());
        assertThat(reference).matches("ARS76-ESMSN-CR-2025-\\d{4}");
        assertThat(valide.valide()).isTrue();
        var rendu = valide.comptesRendus().getFirst();
        assertThat(rendu.numero()).isEqualTo(1);
        var pdf = documents.contenu(rendu.documentId()).octets();
        assertThat(DecisionsDEssai.texte(pdf))
                .contains("Compte rendu – Point de juin 2025")
                .contains("Grappe « Validée »")
                .contains("Tenu le 2 juin 2025 à 10:00 – Visioconférence")
                .contains("Jeanne Roux Cheffe de projet Oui")
                .contains("Le marché est signé. La reprise commence en juillet.")
                .contains("Relancer l’éditeur Jeanne Roux 20/06/2025 À faire")
                .contains(reference);
        assertThat(VerificateurPdf.manquements(pdf)).isEmpty();
        assertThat(base.sql("SELECT d.adresse FROM message_destinataire d WHERE d.message_id = ?")
                        .param(rendu.messageId())
                        .query(String.class)
                        .list())
                .containsExactly("jeanne.roux@porteur.test");
        assertThatThrownBy(() -> redaction.ecrire(point.id(), 1, "Trop tard")).hasMessageContaining("est validé");
        assertThatThrownBy(() -> redaction.enregistrer(valide.bilan())).hasMessageContaining("est validé");
        assertThatThrownBy(() -> service.valider(point.id(), valide.version())).hasMessageContaining("est validé");
    }

    @Test
    void des_tirets_tapes_font_une_liste_les_nombres_se_tiennent_et_le_prochain_point_est_dit() throws Exception {
        var point = tenu("Grappe des listes");
        redaction.ecrire(
                point.id(),
                1,
                "Reprise de 1 250 dossiers :\n- deux sites sont prêts\n- un site attend la fibre\n\nRien d’autre.\n– à suivre");
        assertThat(DecisionsDEssai.texte(service.apercu(point.id())))
                .contains("« Grappe des listes », portée par")
                .doesNotContain("Grappe « Grappe")
                .contains("Prochain point Sa date n’est pas encore fixée.");
        base.sql("INSERT INTO point_mensuel (grappe_id, mois, etat, jour, heure, duree_minutes, lieu)"
                        + " VALUES (?, '2025-07-01', 'PREVU', '2025-07-03', '14:30:00', 60, 'Salle 2')")
                .param(point.grappeId())
                .update();

        var pdf = service.apercu(point.id());

        assertThat(DecisionsDEssai.texte(pdf)).contains("Prochain point Le 3 juillet 2025 à 14:30 – Salle 2");
        var pages = PagesLues.de(pdf);
        assertThat(pages.texte()).contains("deux sites sont prêts").doesNotContain("- deux sites");
        assertThat(pages.ligne("deux sites sont prêts").gauche()
                        - pages.ligne("Reprise de").gauche())
                .isGreaterThan(5);
        assertThat(StructurePdf.nombre(pdf, "LI")).isGreaterThanOrEqualTo(3);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Reprise de 1\u202F250 dossiers\u00A0:");
        }
        assertThat(pages.texte()).doesNotContain("Union européenne");
        assertThat(VerificateurPdf.manquements(pdf)).isEmpty();
    }

    @Test
    void une_correction_est_une_autre_version_et_la_premiere_reste() {
        var point = tenu("Corrigée");
        assertThatThrownBy(() -> service.corriger(point.id(), point.version(), "Trop tôt"))
                .hasMessageContaining("il se modifie encore");
        service.valider(point.id(), point.version());
        var valide = fiche(point.id());
        assertThatThrownBy(() -> service.corriger(point.id(), valide.version(), " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        assertThatThrownBy(() -> service.corriger(point.id(), point.version(), "Périmée"))
                .isInstanceOf(ModificationConcurrente.class);

        service.corriger(point.id(), valide.version(), "Le marché est notifié, pas signé");
        var ouverte = fiche(point.id());
        redaction.ecrire(point.id(), ouverte.texte().version(), "Le marché est notifié.");
        service.valider(point.id(), fiche(point.id()).version());

        var rendus = fiche(point.id()).comptesRendus();
        assertThat(rendus).extracting(CompteRenduFiche::numero).containsExactly(2, 1);
        assertThat(DecisionsDEssai.texte(
                        documents.contenu(rendus.getFirst().documentId()).octets()))
                .contains("Version 2, qui corrige et remplace la version 1 : Le marché est notifié, pas signé")
                .contains("Le marché est notifié.");
        assertThat(DecisionsDEssai.texte(
                        documents.contenu(rendus.getLast().documentId()).octets()))
                .contains("Le marché est signé.")
                .doesNotContain("Version 2");
        assertThat(base.sql("SELECT objet FROM message WHERE id = ?")
                        .param(rendus.getFirst().messageId())
                        .query(String.class)
                        .single())
                .startsWith("Compte rendu corrigé du point mensuel de juin 2025");
    }

    @Test
    void un_long_compte_rendu_tient_sur_plusieurs_pages_conformes() throws Exception {
        var point = tenu("Longue");
        redaction.ecrire(
                point.id(),
                1,
                String.join(
                        "\n",
                        IntStream.range(0, 60)
                                .mapToObj(rang -> rang
                                        + ". La reprise des données de l’établissement avance, œuvre longue à relire par"
                                        + " chaque référent avant la mise en service.")
                                .toList()));
        var lu = fiche(point.id());
        redaction.enregistrer(new BilanSaisie(
                point.id(),
                lu.version(),
                Meteo.NUAGES,
                "Le marché a glissé de trois semaines",
                List.of(new Avancement("Marché", 100), new Avancement("Reprise des données", 35)),
                List.of("Retenir le calendrier B", "Former deux référents par site"),
                Map.of(NatureDifficulte.EDITEUR, "Livraison en retard", NatureDifficulte.RESSOURCES, "Un départ"),
                List.of(
                        SuivisDEssai.PORTEUR.present(true),
                        new Participant(null, "Élie Ferré", "Directeur général", "elie.ferre@porteur.test", false)),
                lu.bilan().ordreDuJour()));
        for (var niveau : Niveau.values()) {
            actions.enregistrerRisque(new RisqueSaisie(
                    null,
                    0,
                    point.grappeId(),
                    "Raccordement en fibre de deux sites",
                    niveau,
                    Niveau.FORT,
                    Tendance.EN_HAUSSE,
                    new Personne(null, "Jeanne Roux"),
                    "Lien de secours commandé",
                    false));
        }
        var pdf = service.apercu(point.id());
        Files.write(Path.of("target/compte-rendu.pdf"), pdf);
        assertThat(VerificateurPdf.manquements(pdf)).isEmpty();
        assertThat(DecisionsDEssai.texte(pdf))
                .contains("Météo du projet : Nuages – Le marché a glissé de trois semaines")
                .contains("Page 4/4")
                .contains("59. La reprise")
                .contains("Reprise des données 35 %")
                .contains("Élie Ferré Directeur général Non")
                .contains("Mesure : Lien de secours commandé")
                .contains("Éditeur : Livraison en retard")
                .contains("(attribuée à la validation)");
    }
}

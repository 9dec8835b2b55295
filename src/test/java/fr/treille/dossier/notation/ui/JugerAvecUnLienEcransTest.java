package fr.treille.dossier.notation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.TestIntegration;
import fr.treille.dossier.completude.DepotPiecesService;
import fr.treille.dossier.completude.PieceSaisie;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.notation.NotationService;
import fr.treille.dossier.verification.RejointesDEssai;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.piece.FichiersDEssai;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** Who declared a link of interest is offered no act that judges the file, on any tab, and reads why in its place. */
@TestIntegration
@ViewPackages(packages = "fr.treille")
@WithUserDetails("coordination@treille.test")
class JugerAvecUnLienEcransTest extends SpringBrowserlessTest {

    private static final String DEPORT = "Vous avez déclaré un lien d’intérêts avec ce dossier";

    @Autowired
    NotationService notations;

    @Autowired
    InstructionService instructions;

    @Autowired
    DepotPiecesService depot;

    @Autowired
    RejointesDEssai rejointes;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    JdbcClient base;

    private long grappe;

    @BeforeEach
    void deposer() {
        essai.registre(16);
        essai.sansDoubles();
        grappe = essai.deposee("Canal").id();
    }

    private void ouvrir(String onglet) {
        UI.getCurrent().navigate("grappes/" + grappe + onglet);
    }

    private boolean offre(String bouton) {
        return find(Button.class).withText(bouton).exists();
    }

    private boolean dit() {
        return find(Paragraph.class).withTextContaining(DEPORT).exists();
    }

    private void lier() {
        notations.declarerLien(grappe, "Ma sœur dirige le porteur.");
    }

    /** Offered to who has no link; the sentence in its place to who has one. */
    private void remplace(String onglet, String... actes) {
        ouvrir(onglet);
        for (var acte : actes) {
            assertThat(offre(acte)).as(acte).isTrue();
        }
        assertThat(dit()).isFalse();

        lier();
        ouvrir(onglet);

        for (var acte : actes) {
            assertThat(offre(acte)).as(acte).isFalse();
        }
        assertThat(dit()).isTrue();
    }

    /** The band of the page says what is due, without its button. */
    private void tait(String acte) {
        ouvrir("");
        assertThat(offre(acte)).isTrue();

        lier();
        ouvrir("");

        assertThat(offre(acte)).isFalse();
    }

    private void instruire() {
        var actuelle = essai.deposee("Garonne");
        grappe = instructions.ouvrir(actuelle.id(), actuelle.version()).id();
    }

    @Test
    void l_ouverture_de_l_instruction() {
        tait("Ouvrir l’instruction");
    }

    @Test
    void l_admission_d_un_irrecevable() {
        var moi = SecurityContextHolder.getContext();
        grappe = essai.au(StatutGrappe.IRRECEVABLE, "Tardive", 15).id();
        SecurityContextHolder.setContext(moi);

        tait("Admettre à titre exceptionnel");
    }

    @Test
    void l_avis() {
        instruire();
        tait("Donner l’avis");
    }

    @Test
    void un_critere_a_apprecier() {
        base.sql("UPDATE grappe SET referencee = NULL WHERE id = ?")
                .param(grappe)
                .update();
        remplace("/instruction", "Apprécier");
    }

    @Test
    void les_pieces() {
        base.sql("DELETE FROM piece_dossier WHERE grappe_id = ?").param(grappe).update();
        depot.joindre(grappe, new PieceSaisie("Planning du projet", "plan.pdf", FichiersDEssai.vraiPdf(1)));
        remplace("/pieces", "Tout est sur l’outil national", "Vue sur l’outil national", "Accepter", "Refuser");
        assertThat(offre("Remplacer")).as("apporter une pièce ne la juge pas").isTrue();

        test(find(Button.class).withText("Voir").all().getFirst()).click();
        assertThat(offre("Accepter")).isFalse();
    }

    @Test
    void une_verification() {
        var moi = SecurityContextHolder.getContext();
        grappe = essai.au(StatutGrappe.DEPOSEE, "Petite", 3).id();
        rejointes.relier(grappe);
        SecurityContextHolder.setContext(moi);

        remplace("/verifications", "Apprécier");
    }

    @Test
    void la_taille_d_un_og() {
        ouvrir("/financement");
        assertThat(confirme()).isTrue();
        assertThat(dit()).isFalse();

        lier();
        ouvrir("/financement");

        assertThat(confirme()).isFalse();
        assertThat(dit()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private boolean confirme() {
        Grid<Object> og =
                find(Grid.class).withAttribute("aria-label", "OG de la grappe").single();
        return og.getColumns().stream().anyMatch(colonne -> "confirmer".equals(colonne.getKey()));
    }

    @Test
    void une_decision_sur_laquelle_revenir() {
        var moi = SecurityContextHolder.getContext();
        grappe = decisions.favorable("Décidée").id();
        SecurityContextHolder.setContext(moi);

        remplace("/decision", "Revenir sur la décision");
    }

    @Test
    void une_decision_a_retirer() {
        var moi = SecurityContextHolder.getContext();
        grappe = decisions.notifiee("Notifiée").id();
        SecurityContextHolder.setContext(moi);

        remplace("/decision", "Retirer la décision");
    }
}

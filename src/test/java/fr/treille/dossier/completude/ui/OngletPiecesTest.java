package fr.treille.dossier.completude.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.TestIntegration;
import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.completude.DepotPiecesService;
import fr.treille.dossier.completude.EtatAttendue;
import fr.treille.dossier.completude.PieceAttendue;
import fr.treille.dossier.completude.PieceSaisie;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.piece.FichiersDEssai;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The tab Pièces: what is asked for, with why, and what is done of it. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class OngletPiecesTest extends SpringBrowserlessTest {

    private static final String PLANNING = "Planning du projet";

    @Autowired
    GrappesDEssai essai;

    @Autowired
    CompletudeService completude;

    @Autowired
    DepotPiecesService depot;

    @Autowired
    InstructionService instructions;

    @Autowired
    GrappeService grappes;

    @Autowired
    JdbcClient base;

    private long grappe;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        grappe = essai.deposee("Canal").id();
        base.sql("DELETE FROM piece_dossier WHERE grappe_id = ?").param(grappe).update();
    }

    private void aller() {
        UI.getCurrent().navigate("grappes/" + grappe + "/pieces");
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).all().getFirst()).click();
    }

    private PieceAttendue planning() {
        return completude.liste(grappe).attendues().stream()
                .filter(une -> une.piece().libelle().equals(PLANNING))
                .findFirst()
                .orElseThrow();
    }

    private boolean dit(String texte) {
        return find(Paragraph.class).withTextContaining(texte).exists();
    }

    @Test
    void ce_qui_manque_est_compte_et_se_constate_d_un_geste() {
        aller();
        assertThat(dit("Pièces exigées acceptées\u00A0: 0 sur 4.")).isTrue();
        assertThat(find(Span.class).withText("Manquante").all()).hasSize(4);

        cliquer("Tout est sur l’outil national");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(completude.liste(grappe).manquantes()).isEmpty();
        assertThat(dit("Le dossier est complet")).isTrue();
    }

    @Test
    void un_dossier_complet_le_dit_au_singulier_d_une_seule_piece() {
        assertThat(OngletPieces.complet(1)).isEqualTo("Le dossier est complet\u00A0: la pièce exigée est acceptée.");
        assertThat(OngletPieces.complet(2))
                .isEqualTo("Le dossier est complet\u00A0: les 2 pièces exigées sont acceptées.");
    }

    @Test
    void une_piece_se_voit_sans_etre_telechargee_puis_s_accepte() {
        depot.joindre(grappe, new PieceSaisie(PLANNING, "plan.pdf", FichiersDEssai.vraiPdf(2)));
        aller();

        cliquer("Voir");
        assertThat(find(Image.class).withClassName("piece-page").exists()).isTrue();
        assertThat(dit("Page 1 sur 2.")).isTrue();
        test(find(Button.class).withText("Accepter").all().getLast()).click();

        assertThat(planning().etat()).isEqualTo(EtatAttendue.ACCEPTEE);
    }

    @Test
    void une_piece_se_refuse_avec_son_motif_et_le_dit() {
        depot.joindre(grappe, new PieceSaisie(PLANNING, "plan.xlsm", FichiersDEssai.classeurAMacros()));
        aller();
        assertThat(find(Span.class)
                        .withText("Attention\u00A0: contient des macros")
                        .exists())
                .isTrue();

        cliquer("Refuser");
        cliquer("Refuser la pièce");
        assertThat(find(TextArea.class).withLabel("Motif").single().isInvalid()).isTrue();
        find(TextArea.class).withLabel("Motif").single().setValue("Sans dates");
        cliquer("Refuser la pièce");

        assertThat(planning().etat()).isEqualTo(EtatAttendue.REFUSEE);
        assertThat(planning().donnees().getFirst().motif()).isEqualTo("Sans dates");
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_consulte_voit_tout_et_ne_change_rien() {
        aller();

        assertThat(find(Span.class).withText(PLANNING).exists()).isTrue();
        assertThat(find(Button.class).withText("Joindre").exists()).isFalse();
        assertThat(find(Button.class).withText("Vue sur l’outil national").exists())
                .isFalse();
    }

    @Test
    void une_fois_l_avis_donne_rien_ne_se_change() {
        essai.completer(grappe);
        var ouverte = instructions.ouvrir(grappe, grappes.fiche(grappe).version());
        instructions.rendre(new AvisSaisie(grappe, ouverte.version(), false, "Motif", List.of(), List.of(), List.of()));
        aller();

        assertThat(dit("Le dossier est complet")).isTrue();
        assertThat(find(Button.class).withText("Refuser").exists()).isFalse();
    }
}

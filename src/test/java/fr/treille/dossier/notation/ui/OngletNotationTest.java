package fr.treille.dossier.notation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.notation.EvaluateurService;
import fr.treille.dossier.notation.NotationService;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Scoring a file on the screen. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class OngletNotationTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    InstructionService instructions;

    @Autowired
    EvaluateurService evaluateurs;

    @Autowired
    NotationService notations;

    @Autowired
    Session session;

    private long grappe;

    @BeforeEach
    void ouvrirUneInstruction() {
        essai.registre(16);
        essai.sansDoubles();
        var deposee = essai.deposee("Canal");
        grappe = instructions.ouvrir(deposee.id(), deposee.version()).id();
        evaluateurs.designer(grappe, List.of(AgentConnecte.courant().id()));
        ouvrir();
    }

    private void ouvrir() {
        UI.getCurrent().navigate("grappes/" + grappe + "/notation");
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    private void noterTout() {
        notations
                .notation(grappe)
                .grille()
                .forEach(ligne -> find(BigDecimalField.class)
                        .withLabel(ligne.libelle())
                        .single()
                        .setValue(BigDecimal.valueOf(ligne.maximum())));
    }

    private List<String> dits() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    @Test
    void une_fiche_se_remplit_se_garde_et_se_soumet_entiere() {
        find(BigDecimalField.class).withLabel("Mutualisation").single().setValue(new BigDecimal("0.5"));
        assertThat(dits()).contains("Total\u00A0: 0,5 / 20, 11 lignes à noter");
        cliquer("Enregistrer le brouillon");
        cliquer("Soumettre la fiche");
        assertThat(find(BigDecimalField.class)
                        .withLabel("Motivation du porteur")
                        .single()
                        .isInvalid())
                .isTrue();

        ouvrir();
        assertThat(find(BigDecimalField.class)
                        .withLabel("Mutualisation")
                        .single()
                        .getValue())
                .isEqualByComparingTo("0.5");
        noterTout();
        cliquer("Soumettre la fiche");

        assertThat(Objects.requireNonNull(notations.notation(grappe).mienne()).soumiseLe())
                .isNotNull();
        cliquer("Arrêter le consensus");
        assertThat(dits()).contains("20 / 20", "1er sur 1");
    }

    @Test
    void une_note_trop_haute_se_dit_sur_sa_ligne_et_reste_tapee() {
        var champ = find(BigDecimalField.class).withLabel("Mutualisation").single();
        champ.setValue(BigDecimal.TEN);

        cliquer("Enregistrer le brouillon");

        assertThat(champ.isInvalid()).isTrue();
        assertThat(champ.getErrorMessage()).contains("se note de 0 à 1");
        assertThat(champ.getValue()).isEqualByComparingTo("10");
    }

    @Test
    void un_lien_declare_ferme_la_notation() {
        cliquer("Déclarer un lien d’intérêts");
        find(TextArea.class).withLabel("Motif").single().setValue("Ancien employeur");
        cliquer("Déclarer ce lien");

        assertThat(find(BigDecimalField.class).exists()).isFalse();
        assertThat(dits()).contains("Ancien employeur");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(texte -> texte.contains("ne vous est plus ouverte"));
    }

    @Test
    void le_lien_d_un_autre_se_leve_avec_un_motif_et_reste_lisible() {
        session.sansChanger(Role.ADMINISTRATION, () -> {
            notations.declarerLien(grappe, "Ancien employeur");
            return grappe;
        });
        ouvrir();
        assertThat(dits()).contains("Lien d’intérêts", "Prénom Administration\u00A0: Ancien employeur");

        cliquer("Lever ce lien");
        find(TextArea.class).withLabel("Motif").single().setValue("Contrat terminé en 2019.");
        test(find(Button.class).withText("Lever ce lien").last()).click();

        assertThat(dits())
                .contains("Lien levé")
                .anyMatch(dit -> dit.contains("Lien d’intérêts (Ancien employeur) levé le")
                        && dit.contains("Contrat terminé en 2019."));
        assertThat(find(Button.class).withText("Lever ce lien").exists()).isFalse();
    }
}

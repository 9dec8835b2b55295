package fr.treille.dossier.notation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.notation.NotationService;
import fr.treille.dossier.notation.NotationsDEssai;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** A link of interest is declared on the screen at any moment of a deposited file. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class DeclarerLienTest extends SpringBrowserlessTest {

    private static final String DECLARER = "Déclarer un lien d’intérêts";

    @Autowired
    GrappesDEssai essai;

    @Autowired
    InstructionService instructions;

    @Autowired
    NotationService notations;

    @Autowired
    NotationsDEssai essaiNotations;

    @Autowired
    Session session;

    private GrappeFiche deposee;

    @BeforeEach
    void deposer() {
        essai.registre(16);
        essai.sansDoubles();
        deposee = essai.deposee("Canal");
    }

    private void ouvrir() {
        UI.getCurrent().navigate("grappes/" + deposee.id() + "/notation");
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).last()).click();
    }

    private boolean montre(String bouton) {
        return find(Button.class).withText(bouton).exists();
    }

    private void declarer() {
        cliquer(DECLARER);
        find(TextArea.class).withLabel("Motif").single().setValue("Ancien employeur");
        cliquer("Déclarer ce lien");
        assertThat(notations.notation(deposee.id()).lien()).isEqualTo("Ancien employeur");
        assertThat(montre(DECLARER)).isFalse();
    }

    @Test
    void des_le_depot_avant_toute_notation() {
        ouvrir();
        assertThat(find(Paragraph.class)
                        .withText("La notation s’ouvre avec l’instruction.")
                        .exists())
                .isTrue();
        assertThat(montre("Désigner des évaluateurs")).isFalse();

        declarer();
    }

    @Test
    void apres_le_consensus_en_sachant_que_sa_fiche_y_reste() {
        instructions.ouvrir(deposee.id(), deposee.version());
        essaiNotations.noter(deposee.id(), "1");
        essaiNotations.arreter(deposee.id(), "1");
        ouvrir();
        assertThat(montre("Désigner des évaluateurs")).isFalse();
        cliquer(DECLARER);
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .anyMatch(texte -> texte.startsWith("Votre fiche reste dans le consensus arrêté le"));
        cliquer("Annuler");
        declarer();
    }

    @Test
    void les_autres_lisent_que_la_fiche_est_gardee_et_le_lien_se_leve() {
        instructions.ouvrir(deposee.id(), deposee.version());
        session.sansChanger(Role.ADMINISTRATION, () -> {
            essaiNotations.noter(deposee.id(), "1");
            essaiNotations.arreter(deposee.id(), "1");
            notations.declarerLien(deposee.id(), "Ancien employeur");
            return deposee;
        });

        ouvrir();

        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("20 / 20")
                .anyMatch(
                        texte -> texte.startsWith(
                                "Prénom Administration\u00A0: Ancien employeur\u00A0; fiche gardée dans le consensus arrêté le "));
        assertThat(montre("Lever ce lien")).isTrue();
    }

    @Test
    void un_lien_qui_ne_se_leve_pas_dit_pourquoi_avant_qu_on_tape_un_motif() {
        instructions.ouvrir(deposee.id(), deposee.version());
        session.sansChanger(Role.ADMINISTRATION, () -> {
            essaiNotations.noter(deposee.id(), "1");
            notations.declarerLien(deposee.id(), "Ancien employeur");
            return deposee;
        });
        essaiNotations.noter(deposee.id(), "0.5");
        ouvrir();
        assertThat(montre("Lever ce lien")).isTrue();

        essaiNotations.arreter(deposee.id(), "0.5");
        ouvrir();

        assertThat(montre("Lever ce lien")).isFalse();
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(texte -> texte.contains("fiche laissée hors du consensus arrêté le ")
                        && texte.endsWith("ce lien ne se lève que si ce consensus est repris"));
    }
}

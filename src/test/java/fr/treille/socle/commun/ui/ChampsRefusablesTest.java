package fr.treille.socle.commun.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.Refus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the refusals of a form go whose fields come and go. */
@TestIntegration
class ChampsRefusablesTest extends SpringBrowserlessTest {

    private final ChampsRefusables champs = new ChampsRefusables();
    private final TextField nom = champs.ajouter("nom", new TextField("Nom"));
    private final TextField rang = champs.ajouter("rangs.0", new TextField("Premier rang"));

    @BeforeEach
    void montrer() {
        UI.getCurrent().add(champs.resume());
        UI.getCurrent().add(nom, rang);
    }

    private boolean refuser(String champ) {
        return champs.essayer(() -> {
            throw Refus.surChamp(champ, "Refusé.");
        });
    }

    @Test
    void un_refus_vient_sur_le_champ_qu_il_nomme_et_ce_qui_est_saisi_reste() {
        test(nom).setValue("Bastide");
        assertThat(refuser("nom")).isFalse();
        assertThat(nom.isInvalid()).isTrue();
        assertThat(nom.getErrorMessage()).isEqualTo("Refusé.");
        assertThat(nom.getValue()).isEqualTo("Bastide");
        assertThat(rang.isInvalid()).isFalse();
        assertThat(find(Button.class).withText("Nom").exists()).isTrue();
        assertThat(find(Notification.class).all()).isEmpty();
    }

    @Test
    void l_essai_suivant_oublie_le_refus_d_avant() {
        refuser("nom");
        assertThat(refuser("rangs.0")).isFalse();
        assertThat(nom.isInvalid()).isFalse();
        assertThat(rang.isInvalid()).isTrue();
        assertThat(champs.essayer(() -> {})).isTrue();
        assertThat(rang.isInvalid()).isFalse();
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void un_refus_dont_le_champ_est_parti_se_dit_en_message() {
        champs.retirer("rangs.");
        assertThat(refuser("rangs.0")).isFalse();
        assertThat(rang.isInvalid()).isFalse();
        assertThat(find(Notification.class).all()).hasSize(1);
    }

    @Test
    void un_refus_dont_le_champ_ne_se_voit_pas_se_dit_en_message() {
        rang.setVisible(false);
        assertThat(refuser("rangs.0")).isFalse();
        assertThat(find(Notification.class).all()).hasSize(1);

        var volet = new Div(nom);
        UI.getCurrent().add(volet);
        volet.setVisible(false);
        assertThat(refuser("nom")).isFalse();
        assertThat(find(Notification.class).all()).hasSize(2);
        assertThat(nom.isInvalid()).isFalse();
    }

    @Test
    void un_refus_sans_champ_va_a_la_place_qui_lui_est_donnee() {
        var place = champs.parDefaut(new PlaceRefus());
        UI.getCurrent().add(place);
        assertThat(champs.obtenir(() -> {
                    throw new Refus("Rien ne va.");
                }))
                .isEmpty();
        assertThat(place.isVisible()).isTrue();
        assertThat(place.getText()).isEqualTo("Rien ne va.");
        assertThat(find(Notification.class).all()).isEmpty();
        assertThat(champs.obtenir(() -> 3)).contains(3);
        assertThat(place.isVisible()).isFalse();
    }

    @Test
    void ce_qui_est_refuse_pour_etre_vide_se_dit_a_remplir_et_se_tait_une_fois_corrige() {
        assertThat(refuser("nom")).isFalse();
        assertThat(nom.isRequiredIndicatorVisible()).isTrue();
        nom.setValue("Coteaux");
        assertThat(nom.isInvalid()).isFalse();
        assertThat(champs.resume().isVisible()).isFalse();
    }

    @Test
    void un_telephone_s_ecrit_par_paires_ou_se_refuse_aussitot() {
        var telephone = champs.ajouter("telephone", new ChampTelephone("Téléphone"));
        telephone.setValue("0561000000");
        assertThat(telephone.getValue()).isEqualTo("05 61 00 00 00");
        telephone.setValue("abc");
        assertThat(telephone.isInvalid()).isTrue();
        assertThat(telephone.getErrorMessage()).contains("abc", "05 61 00 00 00");
        assertThat(champs.essayer(() -> {})).isFalse();
        telephone.setValue("");
        assertThat(telephone.isInvalid()).isFalse();
        assertThat(champs.essayer(() -> {})).isTrue();
    }
}

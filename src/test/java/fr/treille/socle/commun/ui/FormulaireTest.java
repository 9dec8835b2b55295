package fr.treille.socle.commun.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form of a record: what it binds, refuses, keeps and shows of what somebody else wrote. */
@TestIntegration
class FormulaireTest extends SpringBrowserlessTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 6, 2);

    record Saisie(
            @Nullable Long id,
            String nom,
            int nombre,
            @Nullable LocalDate jour,
            int version) {}

    private final Formulaire<Saisie> formulaire = new Formulaire<>(Saisie.class);
    private final List<Saisie> enregistrees = new ArrayList<>();
    private TextField nom = new TextField();
    private IntegerField nombre = new IntegerField();
    private DatePicker jour = new DatePicker();

    @BeforeEach
    void lier() {
        nom = formulaire.lier(new TextField("Nom"), Saisie::nom);
        nombre = formulaire.lier(
                new IntegerField("Nombre"), Saisie::nombre, valeur -> valeur == null ? 0 : valeur, valeur -> valeur);
        jour = formulaire.lier(new DatePicker("Jour"), Saisie::jour);
        formulaire.exiger(Saisie::nom, "Donnez un nom.");
        UI.getCurrent().add(nom, nombre, jour);
        UI.getCurrent().add(formulaire.resume());
        formulaire.afficher(new Saisie(7L, "Bastide", 3, JOUR, 4));
    }

    private boolean enregistrer() {
        return formulaire.enregistrer(enregistrees::add);
    }

    @Test
    void ce_qui_est_saisi_part_avec_ce_qui_n_a_pas_de_champ() {
        assertThat(formulaire.modifiee()).isFalse();
        test(nom).setValue("Garrigue");
        jour.clear();
        assertThat(formulaire.modifiee()).isTrue();

        assertThat(enregistrer()).isTrue();
        assertThat(enregistrees).containsExactly(new Saisie(7L, "Garrigue", 3, null, 4));
    }

    @Test
    void un_champ_obligatoire_vide_n_appelle_pas_le_service_et_se_dit() {
        test(nom).setValue("");

        assertThat(enregistrer()).isFalse();
        assertThat(enregistrees).isEmpty();
        assertThat(nom.isInvalid()).isTrue();
        assertThat(nom.getErrorMessage()).isEqualTo("Donnez un nom.");
        assertThat(find(Button.class, formulaire.resume()).single().getText()).isEqualTo("Nom");

        test(nom).setValue("Garrigue");
        assertThat(enregistrer()).isTrue();
        assertThat(nom.isInvalid()).isFalse();
        assertThat(formulaire.resume().isVisible()).isFalse();
    }

    @Test
    void un_refus_se_pose_sur_son_champ_jusqu_a_ce_qu_on_le_change() {
        assertThat(formulaire.enregistrer(saisie -> {
                    throw Refus.sur(Saisie::jour, "Ce jour est à venir.");
                }))
                .isFalse();

        assertThat(jour.isInvalid()).isTrue();
        assertThat(jour.getErrorMessage()).isEqualTo("Ce jour est à venir.");
        assertThat(nom.isInvalid()).isFalse();
        assertThat(jour.getValue()).isEqualTo(JOUR);
        assertThat(find(Notification.class).all()).isEmpty();

        test(jour).setValue(JOUR.minusDays(1));
        assertThat(jour.isInvalid()).isFalse();
    }

    @Test
    void un_refus_sans_champ_ici_est_un_message() {
        formulaire.enregistrer(saisie -> {
            throw Refus.surChamp("ailleurs", "La fenêtre est close.");
        });

        assertThat(find(Notification.class).single().getElement().getTextRecursively())
                .contains("La fenêtre est close.");
        assertThat(nom.isInvalid() || nombre.isInvalid() || jour.isInvalid()).isFalse();
    }

    @Test
    void une_conversion_impossible_se_dit_sur_le_champ() {
        var age = new Formulaire<>(Saisie.class);
        var champ = age.lier(
                new TextField("Nombre"),
                Saisie::nombre,
                texte -> {
                    if (texte == null || !texte.matches("\\d+")) {
                        throw new Refus("Ce n’est pas un nombre.");
                    }
                    return Integer.valueOf(texte);
                },
                valeur -> String.valueOf(valeur));
        UI.getCurrent().add(champ);
        age.afficher(new Saisie(null, "", 3, null, 0));
        assertThat(champ.getValue()).isEqualTo("3");
        test(champ).setValue("trois");

        assertThat(age.enregistrer(enregistrees::add)).isFalse();
        assertThat(champ.getErrorMessage()).isEqualTo("Ce n’est pas un nombre.");
        assertThat(age.brouillon().nombre()).isEqualTo(3);
    }

    @Test
    void ce_qu_un_autre_a_enregistre_se_montre_et_rien_de_saisi_ne_se_perd() {
        test(nom).setValue("Garrigue");
        var autre = new Saisie(7L, "Causse", 5, JOUR, 5);

        var faite = formulaire.enregistrer(
                saisie -> {
                    throw new ModificationConcurrente(List.of(new Difference("Nombre", "3", "5")));
                },
                () -> autre);

        assertThat(faite).isFalse();
        assertThat(nom.getValue()).as("ce qui est saisi").isEqualTo("Garrigue");
        assertThat(nom.getErrorMessage()).isEqualTo("L’autre personne a mis\u00A0: «\u00A0Causse\u00A0».");
        assertThat(nombre.getValue()).as("ce qui ne l’était pas").isEqualTo(5);
        assertThat(find(Notification.class).single().getElement().getTextRecursively())
                .contains("Nombre\u00A0: «\u00A03\u00A0» → «\u00A05\u00A0»");

        assertThat(enregistrer()).isTrue();
        assertThat(enregistrees).containsExactly(new Saisie(7L, "Garrigue", 5, JOUR, 5));
    }

    @Test
    void un_seul_champ_se_passe_de_record() {
        assertThat(Formulaire.surUnChamp(nom, () -> {
                    throw Refus.surChamp("motif", "Donnez un motif.");
                }))
                .isFalse();
        assertThat(nom.getErrorMessage()).isEqualTo("Donnez un motif.");
        assertThat(Formulaire.surUnChamp(nom, () -> {})).isTrue();
        assertThat(nom.isInvalid()).isFalse();
    }

    @Test
    void une_lambda_ne_nomme_aucune_composante() {
        assertThatThrownBy(() -> Refus.sur((Saisie saisie) -> saisie.nom() + "!", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

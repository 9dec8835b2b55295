package fr.treille.referentiel.appel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.TestIntegration;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.StatutAppel;
import fr.treille.referentiel.appel.regle.ExigenceCibles;
import fr.treille.referentiel.appel.regle.LectureCibles;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Writing, publishing and amending a call, on the screen. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class PiloterAppelViewTest extends SpringBrowserlessTest {

    @Autowired
    AppelService appels;

    @Autowired
    JdbcClient base;

    @Autowired
    Clock horloge;

    @AfterEach
    void retirer() {
        base.sql("DELETE FROM edition WHERE appel_id = 1 AND numero > 1").update();
        var essai = "SELECT id FROM appel WHERE intitule = 'AAP d’essai'";
        base.sql("DELETE t FROM fenetre_type t JOIN fenetre f ON f.id = t.fenetre_id WHERE f.appel_id IN (" + essai
                        + ")")
                .update();
        base.sql("DELETE FROM fenetre WHERE appel_id IN (" + essai + ")").update();
        base.sql("DELETE FROM edition WHERE appel_id IN (" + essai + ")").update();
        base.sql("DELETE FROM appel WHERE intitule = 'AAP d’essai'").update();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    private void confirmer() {
        test(find(ConfirmDialog.class).last()).confirm();
    }

    @Test
    void un_appel_se_copie_s_ecrit_et_se_publie_a_l_ecran() {
        UI.getCurrent().navigate("appels/2");
        cliquer("Copier pour 2023");
        assertThat(find(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("01/07/2022 → samedi 01/07/2023", "L’enveloppe et la source ne sont pas reprises");
        confirmer();
        find(TextField.class).withCaption("Intitulé").single().setValue("AAP d’essai");
        find(TextField.class).withCaption("Source des règles").single().setValue("Essai");
        var total = find(IntegerField.class)
                .withCaption("Total de la grille (vide\u00A0: non chiffrée)")
                .single();
        total.setValue(20);
        cliquer("Enregistrer le brouillon");
        assertThat(page()).contains("doit donner au moins un point");
        total.setValue(null);
        var fins = find(IntegerField.class)
                .withCaption("Au rang (vide\u00A0: sans fin)")
                .all();
        fins.getFirst().setValue(40);
        cliquer("Enregistrer le brouillon");
        assertThat(page()).contains("laisse un trou\u00A0: elle devrait commencer au rang 41.");
        fins.getFirst().setValue(49);
        var cloture =
                find(DatePicker.class).withCaption("Clôture des dépôts").all().getFirst();
        cloture.setValue(LocalDate.of(2023, 1, 1));
        cliquer("Enregistrer le brouillon");
        assertThat(cloture.isInvalid()).isTrue();
        assertThat(cloture.getErrorMessage()).contains("avant d’ouvrir le 15/03/2023");
        cloture.setValue(LocalDate.of(2023, 7, 1));
        cliquer("Enregistrer le brouillon");
        assertThat(page()).contains("Brouillon", "à vérifier");
        cliquer("Publier");
        assertThat(find(ConfirmDialog.class).last().getElement().getTextRecursively())
                .contains("La publication ne s’annule pas");
        confirmer();
        assertThat(appels.publies())
                .filteredOn(fiche -> fiche.intitule().equals("AAP d’essai"))
                .singleElement()
                .satisfies(fiche -> assertThat(fiche.statut()).isEqualTo(StatutAppel.PUBLIE));
    }

    @Test
    void un_amendement_montre_ce_qui_change_avant_de_valoir() {
        UI.getCurrent().navigate("appels/1/amender");
        find(IntegerField.class)
                .withCaption("Taille minimale d’un projet (ESSMS)")
                .single()
                .setValue(12);
        cliquer("Vérifier ce qui change");
        assertThat(find(TextArea.class).withCaption("Motif").single().getErrorMessage())
                .contains("Dites pourquoi");
        find(TextArea.class).withCaption("Motif").single().setValue("Seuil abaissé");
        cliquer("Vérifier ce qui change");
        var effet = find(DatePicker.class)
                .withCaption("S’applique aux dépôts à partir du")
                .single();
        assertThat(effet.getErrorMessage()).contains("après aujourd’hui");
        effet.setValue(LocalDate.now(horloge).plusDays(1));
        cliquer("Vérifier ce qui change");
        assertThat(find(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("Taille minimale", "15 ESSMS", "12 ESSMS")
                .doesNotContain("Critère «");
        confirmer();
        assertThat(page()).contains("n°\u00A02", "Seuil abaissé");
    }

    @Test
    @SuppressWarnings("unchecked")
    void un_appel_choisit_de_quels_essms_le_solde_attend_les_cibles() {
        UI.getCurrent().navigate("appels/1/grille");
        assertThat(page())
                .contains("Cibles demandées pour le soldede chaque ESSMS", "Les sources ne disent pas si le solde");
        UI.getCurrent().navigate("appels/1/amender");
        Select<LectureCibles> lecture =
                find(Select.class).withCaption("Cibles demandées").single();
        assertThat(lecture.getValue()).isEqualTo(LectureCibles.CHACUN);
        lecture.setValue(LectureCibles.PART);
        find(TextArea.class).withCaption("Motif").single().setValue("Part retenue par la région");
        find(DatePicker.class)
                .withCaption("S’applique aux dépôts à partir du")
                .single()
                .setValue(LocalDate.now(horloge).plusDays(1));
        cliquer("Vérifier ce qui change");
        var part = find(IntegerField.class).withCaption("Part des ESSMS (%)").single();
        assertThat(part.getErrorMessage()).contains("de 1 à 99");
        part.setValue(80);
        cliquer("Vérifier ce qui change");
        assertThat(find(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("Cibles demandées pour le solde", "de chaque ESSMS", "d’au moins 80\u00A0% des ESSMS");
        confirmer();
        assertThat(appels.fiche(1, LocalDate.now(horloge).plusDays(1)).regles().atteinte())
                .isEqualTo(new ExigenceCibles(LectureCibles.PART, 80));
    }

    @Test
    void un_nouvel_appel_s_ecrit_et_ne_se_quitte_pas_sans_le_dire() {
        UI.getCurrent().navigate("appels");
        cliquer("Nouvel appel");
        find(TextField.class).withCaption("Intitulé").single().setValue("AAP d’essai");
        UI.getCurrent().navigate("grappes");
        assertThat(find(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("Ce que vous avez saisi sera perdu");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(TextField.class).withCaption("Intitulé").single().getValue())
                .isEqualTo("AAP d’essai");
        cliquer("Créer le brouillon");
        assertThat(find(DatePicker.class)
                        .withCaption("Clôture des dépôts")
                        .single()
                        .getErrorMessage())
                .contains("Donnez le dernier jour de dépôt");
    }

    @Test
    void deux_personnes_qui_ecrivent_un_brouillon_ne_perdent_rien() {
        UI.getCurrent().navigate("appels/2");
        cliquer("Copier pour 2023");
        confirmer();
        find(TextField.class).withCaption("Intitulé").single().setValue("AAP d’essai");
        base.sql("UPDATE appel SET source = 'Journal officiel', version = version + 1"
                        + " WHERE statut = 'BROUILLON' AND annee = 2023")
                .update();
        cliquer("Enregistrer le brouillon");
        assertThat(page()).contains("Une autre personne a enregistré cet appel", "Journal officiel");
        cliquer("Garder ma saisie");
        assertThat(appels.fiches())
                .filteredOn(fiche -> fiche.intitule().equals("AAP d’essai"))
                .singleElement()
                .satisfies(fiche -> assertThat(fiche.source()).isEmpty());
    }

    @Test
    void un_appel_publie_ne_s_ouvre_pas_en_modification() {
        UI.getCurrent().navigate("appels/1/modifier");
        assertThat(page()).contains("Cette page n’existe pas");
    }
}

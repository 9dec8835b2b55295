package fr.treille.suivi.usage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.piece.FichiersDEssai;
import fr.treille.socle.piece.ui.DepotPiece;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.mesure.PeriodeService;
import fr.treille.suivi.preuve.PreuveService;
import fr.treille.suivi.usage.UsagesDEssai;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.context.TestPropertySource;

/** A grappe of four ESSMS signed on 03/11/2025; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
@WithUserDetails("animateur32@treille.test")
class OngletUsagesTest extends SpringBrowserlessTest {

    @Autowired
    UsagesDEssai usages;

    @Autowired
    MesureService mesures;

    @Autowired
    PeriodeService periodes;

    @Autowired
    PreuveService preuves;

    private long grappe;

    @BeforeEach
    void conventionner() {
        var moi = SecurityContextHolder.getContext();
        grappe = usages.conventionnee("Suivie", 4).id();
        SecurityContextHolder.setContext(moi);
    }

    private void aller() {
        UI.getCurrent().navigate("grappes/" + grappe + "/usages");
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).last()).click();
    }

    private Input case_(String libelle) {
        return find(Input.class).all().stream()
                .filter(une -> libelle.equals(une.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private String texte() {
        return find(Div.class).withClassName("usage-page").single().getElement().getTextRecursively();
    }

    @Test
    void une_periode_s_ouvre_sur_les_mois_de_l_appel_et_un_refus_est_sur_son_champ() {
        aller();
        assertThat(texte()).contains("Aucune période n’est ouverte");
        cliquer("Ouvrir une période");
        var debut = find(DatePicker.class).withLabel("Premier jour").single();
        assertThat(debut.getValue()).isEqualTo(LocalDate.of(2026, 4, 1));
        debut.setValue(LocalDate.of(2025, 11, 2));
        cliquer("Ouvrir la période");
        assertThat(debut.getErrorMessage()).contains("avant la signature de la convention le 03/11/2025");
        debut.setValue(LocalDate.of(2026, 4, 1));
        cliquer("Ouvrir la période");
        assertThat(periodes.periodes(grappe)).hasSize(1);
        assertThat(find(Button.class).withText("Saisir les mesures").exists()).isTrue();
    }

    @Test
    void des_mesures_saisies_au_clavier_donnent_les_taux() {
        var periode = usages.periode(grappe);
        aller();
        cliquer("Saisir les mesures");
        case_("DMP, Num., Résidence 1").setValue("13");
        case_("DMP, Dén., Résidence 1").setValue("12");
        cliquer("Enregistrer les mesures");
        assertThat(case_("DMP, Num., Résidence 1").getElement().getAttribute("title"))
                .contains("dépasse le dénominateur (12)");
        assertThat(find(Div.class)
                        .withClassName("usage-constats")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("Résidence 1, DMP");
        case_("DMP, Num., Résidence 1").setValue("douze");
        cliquer("Enregistrer les mesures");
        assertThat(case_("DMP, Num., Résidence 1").getElement().getAttribute("title"))
                .contains("n’est pas un nombre entier");

        case_("DMP, Num., Résidence 1").setValue("9");
        case_("DMP, Réd., Résidence 1").setValue("2");
        case_("Commentaire, Résidence 1").setValue("Relevé de l’éditeur");
        var page = find(PageUsages.class).single();
        cliquer("Enregistrer les mesures");
        // the page is built anew, and read once: the one that goes is not filled again
        assertThat(page.isAttached()).isFalse();
        assertThat(page.getChildren()).hasOnlyElementsOfType(GrilleMesures.class);

        assertThat(mesures.mesures(grappe, periode)).singleElement().satisfies(mesure -> {
            assertThat(mesure.numerateur()).isEqualTo(9);
            assertThat(mesure.reductionMotif()).isEqualTo(UsagesDEssai.ANONYMAT);
            assertThat(mesure.commentaire()).isEqualTo("Relevé de l’éditeur");
        });
        assertThat(texte()).contains("90\u00A0%", "9 / 10", "1 / 4");
        assertThat(texte()).contains("ne comptent pas pour le solde");
    }

    @Test
    void un_bloc_se_colle_depuis_une_case_ou_par_finess() {
        usages.periode(grappe);
        aller();
        cliquer("Saisir les mesures");
        var grille = find(GrilleMesures.class).single();
        grille.coller("1 250\t2000\n3\t4\t5\t6\n", 2, 0);
        assertThat(case_("MSSanté, Num., Résidence 3").getValue()).isEqualTo("1 250");
        assertThat(case_("DMP, Dén., Résidence 4").getValue()).isEqualTo("6");

        cliquer("Coller un tableau");
        find(TextArea.class)
                .single()
                .setValue("FINESS;Messages;Personnes\n" + GrappesDEssai.essms(1) + ";7;8\n" + GrappesDEssai.essms(9)
                        + ";1;2");
        cliquer("Reporter dans la grille");
        assertThat(case_("MSSanté, Num., Résidence 1").getValue()).isEqualTo("7");
        assertThat(case_("MSSanté, Dén., Résidence 1").getValue()).isEqualTo("8");
        cliquer("Fermer");
        cliquer("Enregistrer les mesures");
        assertThat(mesures.mesures(grappe, periodes.periodes(grappe).getFirst().id()))
                .hasSize(4);
    }

    @Test
    void la_periode_choisie_est_dans_l_adresse() {
        var premiere = usages.periode(grappe);
        var seconde = usages.periode(grappe, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        usages.mesurer(grappe, premiere, 4, 10, 20, "DMP");
        usages.mesurer(grappe, seconde, 4, 12, 20, "DMP");
        UI.getCurrent()
                .navigate("grappes/" + grappe + "/usages", QueryParameters.of("periode", String.valueOf(premiere)));
        assertThat(texte()).contains("40 / 80");
        assertThat(texte()).contains("Retiennent la grappe sous 70\u00A0% pour DMP");
        var choix = find(Select.class).all().stream()
                .filter(select -> "Période".equals(select.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
        assertThat(choix.getValue())
                .hasToString(periodes.periodes(grappe).getFirst().toString());
        assertThat(find(NativeTable.class).all()).hasSize(2);
        assertThat(texte()).contains("Estimation d’après les 2 dernières périodes (50\u00A0%, 60\u00A0%)");
    }

    @Test
    void une_preuve_refusee_se_dit_et_le_second_choix_remplace_le_premier() {
        usages.mesurer(grappe, usages.periode(grappe), 4, 10, 20, "DMP");
        aller();
        cliquer("Joindre une preuve");
        deposer("preuve.pdf", FichiersDEssai.pdf("juste"));
        assertThat(texteDuDepot()).contains("preuve.pdf\u00A0: PDF.");
        deposer("programme.pdf", FichiersDEssai.texte("#!/bin/sh\n"));
        assertThat(texteDuDepot())
                .contains("programme.pdf\u00A0: Ce fichier n’est pas d’un type admis")
                .doesNotContain("preuve.pdf");
        cliquer("Joindre la preuve");
        assertThat(texteDuDepot()).contains("Choisissez un fichier.");
        assertThat(preuves.preuves(grappe)).as("nor the former one").isEmpty();
        deposer("C:\\bilan.txt", FichiersDEssai.texte("finess;nom\n"));
        assertThat(texteDuDepot()).contains("bilan.txt\u00A0: texte ou CSV.").doesNotContain("Choisissez");
        cliquer("Joindre la preuve");
        var indicateurs = indicateurs();
        assertThat(indicateurs.getErrorMessage()).contains("Dites quel indicateur");
        choisir(indicateurs, "DMP");
        cliquer("Joindre la preuve");
        assertThat(find(ChampChoixMultiple.class).withLabel("ESSMS").single().getErrorMessage())
                .contains("Tous les ESSMS de la grappe");
        find(Checkbox.class).withLabel("Tous les ESSMS de la grappe").single().setValue(true);
        cliquer("Joindre la preuve");
        assertThat(preuves.preuves(grappe))
                .extracting(preuve -> preuve.piece().nom())
                .containsExactly("bilan.txt");
        var lu = new ByteArrayOutputStream();
        test(find(Anchor.class)
                        .withCondition(lien -> lien.getText().equals("bilan.txt"))
                        .single())
                .download(lu);
        assertThat(lu.toByteArray()).isEqualTo(FichiersDEssai.texte("finess;nom\n"));
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<CibleFiche> indicateurs() {
        return find(CheckboxGroup.class).withLabel("Indicateurs prouvés").single();
    }

    private static void choisir(CheckboxGroup<CibleFiche> indicateurs, String code) {
        indicateurs.setValue(indicateurs
                .getListDataView()
                .getItems()
                .filter(cible -> cible.code().equals(code))
                .collect(Collectors.toSet()));
    }

    private void deposer(String nom, byte[] octets) {
        test(find(Upload.class).single()).upload(nom, "application/pdf", octets);
    }

    private String texteDuDepot() {
        return find(DepotPiece.class).single().getElement().getTextRecursively();
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_consulte_ne_saisit_rien() {
        usages.mesurer(grappe, usages.periode(grappe), 4, 10, 20, "DMP");
        aller();
        assertThat(texte()).contains("50\u00A0%");
        for (var libelle : Arrays.asList("Saisir les mesures", "Ouvrir une période", "Joindre une preuve")) {
            assertThat(find(Button.class).withText(libelle).exists()).isFalse();
        }
    }
}

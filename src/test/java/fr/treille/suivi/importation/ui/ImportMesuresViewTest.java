package fr.treille.suivi.importation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.suivi.importation.ImportMesuresService;
import fr.treille.suivi.usage.UsageLiens;
import fr.treille.suivi.usage.UsagesDEssai;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.context.TestPropertySource;

/** Importing a workbook from the screen, as LibreOffice wrote it. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
@WithUserDetails("coordination@treille.test")
@ViewPackages(classes = ImportMesuresView.class)
class ImportMesuresViewTest extends SpringBrowserlessTest {

    private static final Path LARGE = Path.of("src/test/resources/donnees/usages/libreoffice-large.xlsx");

    @Autowired
    UsagesDEssai usages;

    @Autowired
    ImportMesuresService imports;

    private long grappe;

    @BeforeEach
    void conventionner() {
        var moi = SecurityContextHolder.getContext();
        grappe = usages.conventionnee("Genêts", 3).id();
        SecurityContextHolder.setContext(moi);
    }

    @Test
    void un_fichier_est_compris_essaye_puis_enregistre(@TempDir Path dossier) throws Exception {
        // a copy: the view deletes what it was given
        var fichier = Files.writeString(
                dossier.resolve("mesures.csv"),
                "FINESS;MSSanté numérateur;MSSanté dénominateur\n310000013;8;10\n310000021;9;10\n090000019;1;2\n");
        UI.getCurrent().navigate(UsageLiens.IMPORT, QueryParameters.of("grappe", String.valueOf(grappe)));
        test(find(Upload.class).single()).upload(fichier.toFile());
        assertThat(textes()).contains("CSV, UTF-8, séparateur point-virgule");
        assertThat(find(Select.class).all())
                .extracting(champ -> String.valueOf(champ.getValue()))
                .anyMatch(valeur -> valeur.contains("NUMERATEUR") && valeur.contains("MSSANTE"));
        find(DatePicker.class).withLabel("Premier jour").single().setValue(UsagesDEssai.DEBUT);
        find(DatePicker.class).withLabel("Dernier jour").single().setValue(UsagesDEssai.FIN);
        test(find(Button.class).withText("Essayer").single()).click();
        attendre();
        UI.getCurrent().navigate(UsageLiens.IMPORT, QueryParameters.of("grappe", String.valueOf(grappe)));
        assertThat(textes()).contains("2 nouvelles, 0 corrigée, 0 inchangée, 1 refusée.");
        assertThat(find(Tab.class).all()).extracting(Tab::getLabel).contains("Refusées (1)", "Nouvelles (2)");
        test(find(Button.class).withText("Enregistrer 2 mesures").single()).click();
        attendre();
        UI.getCurrent().navigate(UsageLiens.IMPORT, QueryParameters.of("grappe", String.valueOf(grappe)));
        assertThat(textes()).contains("mesures.csv\u00A0: enregistré.");
        test(find(Button.class).withText("Fermer").single()).click();
        assertThat(imports.imports()).hasSize(1);
    }

    @Test
    void les_colonnes_d_un_classeur_a_deux_lignes_d_entetes_sont_proposees() throws Exception {
        UI.getCurrent().navigate(UsageLiens.IMPORT, QueryParameters.of("grappe", String.valueOf(grappe)));
        var copie = Files.copy(LARGE, Files.createTempDirectory("essai").resolve("large.xlsx"));
        test(find(Upload.class).single()).upload(copie.toFile());
        assertThat(find(Select.class).all().stream().map(champ -> String.valueOf(champ.getValue())))
                .anyMatch(valeur -> valeur.contains("REDUCTION") && valeur.contains("DMP"));
        test(find(Button.class).withText("Renoncer").single()).click();
        assertThat(find(Select.class).exists()).isFalse();
    }

    @Test
    void ce_qui_n_est_pas_un_tableau_est_refuse_sur_place(@TempDir Path dossier) throws Exception {
        UI.getCurrent().navigate(UsageLiens.IMPORT, QueryParameters.of("grappe", String.valueOf(grappe)));
        test(find(Upload.class).single())
                .upload(Files.writeString(dossier.resolve("m.xlsx"), "%PDF-1.7").toFile());
        assertThat(textes()).contains("m.xlsx\u00A0: Ce fichier est un PDF.");
        assertThat(find(Button.class).withText("Essayer").exists()).isFalse();
    }

    private void attendre() throws InterruptedException {
        while (imports.etat().filter(etat -> etat.phase().enCours()).isPresent()) {
            Thread.sleep(20);
        }
    }

    private String textes() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).collect(Collectors.joining("\n"));
    }
}

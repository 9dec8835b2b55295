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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
        // one end of the period alone is not left aside without a word
        var fin = find(DatePicker.class).withLabel("Dernier jour").single();
        test(find(Button.class).withText("Essayer").single()).click();
        assertThat(fin.isInvalid()).isTrue();
        assertThat(fin.getErrorMessage()).contains("choisi sans le dernier");
        fin.setValue(UsagesDEssai.FIN);
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

    /** Of the name nothing is written: neither its length, nor its accents, nor its folders matter. */
    @Test
    void le_fichier_temporaire_porte_notre_nom_et_ne_reste_pas() throws Exception {
        UI.getCurrent().navigate(UsageLiens.IMPORT, QueryParameters.of("grappe", String.valueOf(grappe)));
        var marque = UUID.randomUUID().toString();
        var contenu = "FINESS;MSSanté numérateur;MSSanté dénominateur\n310000013;8;10\n" + marque + ";9;10\n";
        for (var nom : List.of(marque + "é".repeat(245) + ".csv", "../../" + marque + ".csv", "a\u0000\nb.csv", "")) {
            test(find(Upload.class).single()).upload(nom, "text/csv", contenu.getBytes(StandardCharsets.UTF_8));
            assertThat(find(Select.class).exists()).as(nom + textes()).isTrue();
            assertThat(temporaires(marque))
                    .as("the one that is chosen, under our name")
                    .containsExactly("treille-.recu");
        }
        test(find(Button.class).withText("Renoncer").single()).click();
        assertThat(temporaires(marque)).isEmpty();
        // too large, whatever was announced
        var gros = Arrays.copyOf(contenu.getBytes(StandardCharsets.UTF_8), 30_000_001);
        test(find(Upload.class).single()).upload(marque + ".csv", "text/csv", gros);
        assertThat(textes()).contains(marque + ".csv\u00A0: Ce fichier dépasse 30 Mo");
        assertThat(temporaires(marque)).isEmpty();
    }

    /** What the temporary folder has of a file, by its content or by its name: without the part that is drawn. */
    private static List<String> temporaires(String marque) throws IOException {
        try (var fichiers = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return fichiers.filter(fichier -> {
                        var nom = fichier.getFileName().toString();
                        return nom.contains(marque)
                                || nom.startsWith("treille-") && lire(fichier).contains(marque);
                    })
                    .map(fichier -> fichier.getFileName().toString().replaceAll("\\d", ""))
                    .toList();
        }
    }

    private static String lire(Path fichier) {
        try {
            return Files.readString(fichier, StandardCharsets.ISO_8859_1);
        } catch (IOException parti) {
            return "";
        }
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

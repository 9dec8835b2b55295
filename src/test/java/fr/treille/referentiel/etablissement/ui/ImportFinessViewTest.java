package fr.treille.referentiel.etablissement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.upload.Upload;
import fr.treille.TestIntegration;
import fr.treille.referentiel.etablissement.importation.EtatImport;
import fr.treille.referentiel.etablissement.importation.ImportFinessService;
import fr.treille.referentiel.etablissement.importation.ImportsDEssai;
import fr.treille.referentiel.etablissement.importation.RapportImport;
import fr.treille.referentiel.etablissement.importation.RapportImportService;
import fr.treille.socle.commun.export.FormatExport;
import fr.treille.socle.commun.ui.ExportDEssai;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Importing a file from the screen. */
@TestIntegration
@ViewPackages(classes = ImportFinessView.class)
class ImportFinessViewTest extends SpringBrowserlessTest {

    @Autowired
    ImportFinessService imports;

    @Autowired
    RapportImportService rapports;

    @Autowired
    ImportsDEssai essai;

    @BeforeEach
    void repartir() {
        essai.repartir();
    }

    @Test
    void un_fichier_est_reconnu_avant_d_etre_importe_puis_rapporte() throws Exception {
        navigate(ImportFinessView.class);
        test(find(Upload.class).single()).upload(ImportsDEssai.OCCITANIE.toFile());
        assertThat(textes()).contains("cs1100502 (établissements), extraction du 08/01/2021, UTF-8");

        test(find(Button.class).withText("Importer").single()).click();
        RapportImport rapport = attendre();
        assertThat(rapport.etat()).isEqualTo(EtatImport.TERMINE);

        navigate("etablissements/import/" + rapport.id(), RapportImportView.class);
        assertThat(find(Tab.class).all())
                .extracting(Tab::getLabel)
                .contains("Établissements créés (4\u202F527)", "Modifiés (0)", "Lignes refusées (0)");
        assertThat(find(Span.class).withClassName("information-valeur").all())
                .extracting(Span::getText)
                .contains("4\u202F527\u00A0créés, 0\u00A0modifié, 0\u00A0inchangé, 0\u00A0absent");
        var csv = new String(ExportDEssai.cliquer(FormatExport.CSV), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(4528);
    }

    @Test
    void un_fichier_qui_n_est_pas_finess_est_refuse_sur_place(@TempDir Path dossier) throws IOException {
        Path page = Files.writeString(dossier.resolve("finess.csv"), "<!DOCTYPE html><html></html>");
        navigate(ImportFinessView.class);
        test(find(Upload.class).single()).upload(page.toFile());

        assertThat(textes()).contains("finess.csv", "page web", "cs1100502");
        assertThat(find(Button.class).withText("Importer").exists()).isFalse();
    }

    @Test
    void un_fichier_de_tableur_est_refuse_sur_place_en_disant_quoi_faire() {
        navigate(ImportFinessView.class);
        test(find(Upload.class).single())
                .upload(Path.of("src/test/resources/donnees/finess/cs1100502-ariege-20210108-tableur.csv")
                        .toFile());

        assertThat(textes())
                .contains(
                        "tableur (Excel, LibreOffice…)",
                        "Que faire\u00A0: téléchargez de nouveau",
                        "Pour le regarder sans dommage");
        assertThat(find(Button.class).withText("Importer").exists()).isFalse();
    }

    @Test
    void un_fichier_date_d_apres_aujourd_hui_est_refuse_sur_place(@TempDir Path dossier) throws IOException {
        String contenu = Files.readString(ImportsDEssai.OCCITANIE).replaceFirst("2021-01-08", "2031-01-08");
        navigate(ImportFinessView.class);
        test(find(Upload.class).single())
                .upload(Files.writeString(dossier.resolve("demain.csv"), contenu)
                        .toFile());

        assertThat(textes()).contains("demain.csv", "08/01/2031", "n’est pas encore venue");
        assertThat(find(Button.class).withText("Importer").exists()).isFalse();
    }

    @Test
    void le_type_annonce_est_le_bon_des_avant_l_import(@TempDir Path dossier) throws IOException {
        String contenu = Files.readString(ImportsDEssai.OCCITANIE)
                + "geolocalisation;090000332;574000.5;6279000.1;1,ATLASANTE;2021-01-08\n";
        navigate(ImportFinessView.class);
        test(find(Upload.class).single())
                .upload(Files.writeString(dossier.resolve("geo.csv"), contenu).toFile());

        assertThat(textes()).contains("cs1100507 (établissements géolocalisés)");
    }

    @Test
    void un_fichier_deja_importe_ou_plus_ancien_se_dit_avant(@TempDir Path dossier) throws IOException {
        imports.importer(ImportsDEssai.OCCITANIE, "occitanie.csv");
        navigate(ImportFinessView.class);
        test(find(Upload.class).single()).upload(ImportsDEssai.OCCITANIE.toFile());
        assertThat(textes()).contains("a déjà été importé");

        String contenu = Files.readString(ImportsDEssai.OCCITANIE).replaceFirst("2021-01-08", "2020-01-08");
        test(find(Upload.class).single())
                .upload(Files.writeString(dossier.resolve("vieux.csv"), contenu).toFile());
        assertThat(textes()).contains("plus ancien que le dernier importé (08/01/2021)");
        assertThat(find(Button.class).withText("Importer quand même").exists()).isTrue();
        test(find(Button.class).withText("Renoncer").single()).click();
        assertThat(textes()).doesNotContain("plus ancien");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
    }

    private RapportImport attendre() throws InterruptedException {
        long fin = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < fin) {
            RapportImport dernier = rapports.imports(PageRequest.of(0, 1)).getFirst();
            if (dernier.etat() != EtatImport.EN_COURS) {
                return dernier;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("L’import ne finit pas");
    }

    private String textes() {
        return String.join(
                "\n",
                find(Paragraph.class).all().stream().map(Paragraph::getText).toList());
    }
}

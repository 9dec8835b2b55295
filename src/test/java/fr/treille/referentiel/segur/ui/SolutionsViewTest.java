package fr.treille.referentiel.segur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import fr.treille.TestIntegration;
import fr.treille.referentiel.segur.SolutionService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Importing a list from its page: seen before it is recorded. */
@TestIntegration
@ViewPackages(classes = SolutionsView.class)
class SolutionsViewTest extends SpringBrowserlessTest {

    @Autowired
    SolutionService service;

    @Autowired
    JdbcClient base;

    @AfterEach
    void vider() {
        base.sql("DELETE FROM referencement_segur").update();
        base.sql("DELETE FROM solution_segur").update();
        base.sql("DELETE FROM import_segur").update();
    }

    private String textes() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).collect(Collectors.joining("\n"))
                + find(ListItem.class).all().stream().map(ListItem::getText).collect(Collectors.joining("\n"));
    }

    @Test
    @WithUserDetails("coordination@treille.test")
    void la_coordination_voit_ce_qui_change_puis_enregistre(@TempDir Path dossier) throws IOException {
        var fichier = Files.writeString(
                dossier.resolve("liste.csv"), "Éditeur;Solution;Couloir\nOrme SA;Orme;MS1\nSaule;;MS1\n");
        navigate(SolutionsView.class);
        assertThat(textes()).contains("Aucune liste n’est importée.");

        test(find(Button.class).withText("Importer la liste").single()).click();
        assertThat(find(Button.class).withText("Enregistrer la liste").single().isEnabled())
                .isFalse();
        test(find(Upload.class).single()).upload(fichier.toFile());

        assertThat(textes()).contains("CSV, UTF-8", "1\u00A0nouvelle", "1\u00A0ligne refusée", "Ligne 3", "est vide");
        assertThat(service.referencements()).isEmpty();
        test(find(Button.class).withText("Enregistrer la liste").single()).click();
        assertThat(service.referencements()).hasSize(1);
        assertThat(textes()).contains("D’après «\u00A0liste.csv\u00A0»", "1\u00A0ligne lue, 1\u00A0refusée.");
    }

    @Test
    @WithUserDetails("coordination@treille.test")
    void une_partie_de_la_liste_ne_s_enregistre_pas_sans_qu_on_le_dise(@TempDir Path dossier) throws IOException {
        var toutes = IntStream.rangeClosed(1, 20)
                .mapToObj(rang -> "Éditeur " + rang + ";DUI " + rang + ";MS1\n")
                .toList();
        var entetes = "Éditeur;Solution;Couloir\n";
        service.importer(
                "entiere.csv", Files.writeString(dossier.resolve("entiere.csv"), entetes + String.join("", toutes)));
        var partie = Files.writeString(dossier.resolve("partie.csv"), entetes + String.join("", toutes.subList(0, 8)));
        navigate(SolutionsView.class);
        test(find(Button.class).withText("Importer la liste").single()).click();
        test(find(Upload.class).single()).upload(partie.toFile());

        assertThat(textes()).contains("Une grande part de la liste n’est pas dans ce fichier");
        test(find(Button.class).withText("Enregistrer la liste").single()).click();
        assertThat(service.choisissables()).hasSize(20);

        find(Checkbox.class).single().setValue(true);
        test(find(Button.class).withText("Enregistrer la liste").single()).click();
        assertThat(service.choisissables()).hasSize(8);
    }

    @Test
    @WithUserDetails("coordination@treille.test")
    void un_fichier_qui_n_est_pas_une_telle_liste_le_dit(@TempDir Path dossier) throws IOException {
        var fichier = Files.writeString(dossier.resolve("autre.csv"), "a;b\n1;2\n");
        navigate(SolutionsView.class);
        test(find(Button.class).withText("Importer la liste").single()).click();

        test(find(Upload.class).single()).upload(fichier.toFile());

        assertThat(textes()).contains("ne porte les en-têtes attendus");
        assertThat(find(Button.class).withText("Enregistrer la liste").single().isEnabled())
                .isFalse();
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_consulte_lit_la_liste_sans_l_importer() {
        navigate(SolutionsView.class);

        assertThat(find(Button.class).withText("Importer la liste").all()).isEmpty();
        navigate(SonsView.class);
        assertThat(find(Button.class).withText("Importer la liste").all()).isEmpty();
    }
}

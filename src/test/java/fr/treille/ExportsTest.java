package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.export.Exports;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.ListeRelue;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.importation.ImportMesuresService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every list of the application, exported and read back, cell by cell beside its grid. A new list joins by being on a page; one
 * that nothing visited here shows fails, and so does one that has no row to compare.
 */
@TestIntegration
class ExportsTest extends SpringBrowserlessTest {

    /**
     * Where lists are.
     *
     * @param ouvrir shows the one that the page does not show by itself
     */
    private record Visite(String adresse, Runnable ouvrir) {}

    @Autowired
    PagesAExporter pages;

    @Autowired
    ImportMesuresService imports;

    @Autowired
    Exports exports;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    /** What a list has at 1024 px beside the folded menu, in rem: less the page's margins and a scroll bar. */
    private static final double LARGEUR_1024 = 57;

    private final Set<String> vues = new TreeSet<>();
    private final Set<String> horsEcran = new TreeSet<>();
    private final Set<String> entiers = new TreeSet<>();
    private final Map<String, Integer> lignes = new TreeMap<>();

    @Test
    void chaque_liste_s_exporte_telle_qu_elle_est_montree(@TempDir Path dossier) throws Exception {
        pages.preparer();
        importerDesMesures(dossier);
        visites().forEach(this::visiter);
        // the agency is the administration's business
        session.ouvrir(Role.ADMINISTRATION);
        visiter(new Visite("region/signataires", () -> {}));

        System.out.println("ExportsTest : " + lignes);
        assertThat(vues).containsAll(listesDeLApplication());
        assertThat(lignes).doesNotContainValue(0);
        assertThat(horsEcran).as("clés de tri hors de l’écran à 1024 px").isEmpty();
        assertThat(entiers).as("organismes écrits en entier").isEmpty();
        assertThat(base.sql("SELECT SUM(lignes) FROM export")
                        .query(Integer.class)
                        .single())
                .isEqualTo(lignes.values().stream().mapToInt(nombre -> nombre).sum());
    }

    private void visiter(Visite visite) {
        UI.getCurrent().navigate(visite.adresse());
        visite.ouvrir().run();
        comparer(visite.adresse());
        find(TabSheet.class)
                .all()
                .forEach(onglets -> IntStream.range(1, onglets.getTabCount()).forEach(rang -> {
                    onglets.setSelectedIndex(rang);
                    comparer(visite.adresse());
                }));
        find(Dialog.class).all().forEach(Dialog::close);
    }

    private void comparer(String adresse) {
        find(Liste.class).all().forEach(liste -> {
            var relue = new ListeRelue(adresse, liste, exports);
            vues.addAll(relue.classes());
            lignes.merge(relue.nom(), relue.comparer(), Integer::sum);
            if (relue.largeurJusquAuTri() > LARGEUR_1024) {
                horsEcran.add(relue.nom() + " : " + relue.largeurJusquAuTri() + " rem");
            }
            relue.organismesNonAbreges().forEach(titre -> entiers.add(relue.nom() + " : " + titre));
        });
    }

    private Stream<Visite> visites() {
        var suivie = "grappes/" + pages.suivie();
        var constituee = "grappes/" + pages.constituee();
        return Stream.concat(
                RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                        .map(RouteData::getTemplate)
                        .filter(modele -> !modele.contains(":"))
                        .map(modele -> new Visite(modele, () -> {})),
                Stream.of(
                        new Visite("fenetres/1", () -> {}),
                        new Visite("selections/" + pages.comite(), () -> {}),
                        new Visite("etablissements/og/" + pages.organisme(), () -> {}),
                        new Visite("etablissements/import/" + pages.importFiness(), () -> {}),
                        new Visite(suivie + "/essms", () -> {}),
                        new Visite(suivie + "/financement", () -> {}),
                        new Visite(suivie + "/interlocuteurs", () -> {}),
                        new Visite(suivie + "/jalons", () -> cliquer("Ajouter une vague")),
                        new Visite(suivie + "/usages", () -> cliquer("Examiner et valider")),
                        new Visite(constituee + "/essms", () -> cliquer("Ajouter des ESSMS")),
                        new Visite(constituee + "/relances", () -> {}),
                        new Visite("grappes/" + pages.evolution() + "/financement", () -> {}),
                        new Visite("usages/import", this::ouvrirLeDernierImport)));
    }

    private void cliquer(String verbe) {
        test(find(Button.class).withText(verbe).single()).click();
    }

    /** One measure recorded and one refused. */
    private void importerDesMesures(Path dossier) throws Exception {
        var fichier = Files.writeString(
                dossier.resolve("mesures.csv"),
                "FINESS;MSSanté numérateur;MSSanté dénominateur\n" + GrappesDEssai.essms(1) + ";8;10\n090000019;1;2\n");
        UI.getCurrent().navigate("usages/import");
        test(find(Upload.class).single()).upload(fichier.toFile());
        find(DatePicker.class).withLabel("Premier jour").single().setValue(LocalDate.of(2025, 4, 1));
        find(DatePicker.class).withLabel("Dernier jour").single().setValue(LocalDate.of(2025, 4, 30));
        for (var verbe : List.of("Essayer", "Enregistrer 1 mesure")) {
            cliquer(verbe);
            while (imports.etat().filter(etat -> etat.phase().enCours()).isPresent()) {
                Thread.sleep(20);
            }
            UI.getCurrent().navigate("");
            UI.getCurrent().navigate("usages/import");
        }
        comparer("usages/import, essai");
        cliquer("Fermer");
    }

    @SuppressWarnings("unchecked")
    private void ouvrirLeDernierImport() {
        test(find(Grid.class).withAriaLabel("imports de mesures").single()).clickRow(0);
    }

    /** The classes that are a list, and those that make one of their own. */
    private static Set<String> listesDeLApplication() {
        var liste = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.treille")
                .get(Liste.class);
        return Stream.concat(
                        liste.getAllSubclasses().stream()
                                .filter(classe -> !classe.getModifiers().contains(JavaModifier.ABSTRACT)),
                        liste.getConstructors().stream()
                                .flatMap(constructeur -> constructeur.getCallsOfSelf().stream())
                                .map(appel -> appel.getOriginOwner())
                                .filter(classe -> !classe.isAssignableTo(Liste.class)))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }
}

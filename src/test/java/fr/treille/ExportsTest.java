package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import fr.treille.referentiel.etablissement.importation.ImportsDEssai;
import fr.treille.socle.commun.export.Exports;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.ListeRelue;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every list of the application, exported and read back, cell by cell beside its grid. A new list joins by being on a page; one
 * that no page visited here shows fails, and so does one that has no row to compare.
 */
@TestIntegration
class ExportsTest extends SpringBrowserlessTest {

    /** Pages with parameters that show a list, beside all those without. */
    private static final List<String> ADRESSES = List.of();

    @Autowired
    ImportsDEssai registre;

    @Autowired
    ObjetsDEssai essai;

    @Autowired
    Exports exports;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Test
    void chaque_liste_s_exporte_telle_qu_elle_est_montree() {
        registre.occitanie();
        essai.notifie("Berges de la Garonne", "76", "31");
        essai.notifie("Coteaux du Gers", "76", "32");
        essai.enConstitution("Berges de l’Ariège", "76", "09");
        session.ouvrir(Role.COORDINATION_ARS);
        var vues = new TreeSet<String>();
        var lignes = new TreeMap<String, Integer>();
        adresses().forEach(adresse -> {
            UI.getCurrent().navigate(adresse);
            find(Liste.class).all().forEach(liste -> {
                var relue = new ListeRelue(adresse, liste, exports);
                vues.addAll(relue.classes());
                lignes.put(adresse, relue.comparer());
            });
        });

        System.out.println("ExportsTest : " + lignes);
        assertThat(vues).containsAll(listesDeLApplication());
        assertThat(lignes).doesNotContainValue(0);
        assertThat(base.sql("SELECT SUM(lignes) FROM export")
                        .query(Integer.class)
                        .single())
                .isEqualTo(lignes.values().stream().mapToInt(nombre -> nombre).sum());
    }

    private static Stream<String> adresses() {
        return Stream.concat(
                RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                        .map(RouteData::getTemplate)
                        .filter(modele -> !modele.contains(":")),
                ADRESSES.stream());
    }

    /** The classes that make a list, by its constructor or by their own. */
    private static Set<String> listesDeLApplication() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("fr.treille")
                        .get(Liste.class)
                        .getConstructors()
                        .stream()
                        .flatMap(constructeur -> constructeur.getCallsOfSelf().stream())
                        .map(appel -> appel.getOriginOwner())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }
}

package fr.treille.referentiel.etablissement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import fr.treille.TestIntegration;
import fr.treille.referentiel.etablissement.EtablissementFiche;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.referentiel.etablissement.importation.GenreLigne;
import fr.treille.referentiel.etablissement.importation.ImportFinessService;
import fr.treille.referentiel.etablissement.importation.ImportsDEssai;
import fr.treille.referentiel.etablissement.importation.RapportImport;
import fr.treille.referentiel.etablissement.importation.RapportImportService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** An establishment carried by another one, with which it shares its SIRET. */
@TestIntegration
@ViewPackages(classes = EtablissementView.class)
class EtablissementsLiesTest extends SpringBrowserlessTest {

    private static final String DOCUMENT = "finess-structures-porteur-20261002.json";
    private static final String PORTEUR = "850002163";
    private static final String PORTE = "850006206";

    @Autowired
    ImportFinessService imports;

    @Autowired
    RapportImportService rapports;

    @Autowired
    EtablissementService etablissements;

    @Autowired
    ImportsDEssai essai;

    @BeforeEach
    void repartir() {
        essai.repartir();
    }

    @Test
    void le_rapport_dit_qui_porte_qui_et_quel_siret_est_partage() {
        RapportImport rapport = imports.importer(ImportsDEssai.structures(DOCUMENT, "2025-05-02"), "plus.json");

        assertThat(rapports.lignes(rapport.id(), GenreLigne.RELATION, PageRequest.of(0, 10)))
                .extracting(l -> l.finess() + " " + l.raison())
                .containsExactlyInAnyOrder(
                        PORTE + " établissement non porteur, porté par " + PORTEUR,
                        PORTEUR + " SIRET partagé par 2 établissements\u00A0: " + PORTEUR + ", " + PORTE,
                        PORTE + " SIRET partagé par 2 établissements\u00A0: " + PORTEUR + ", " + PORTE);
        navigate("etablissements/import/" + rapport.id(), RapportImportView.class);
        assertThat(find(Tab.class).all()).extracting(Tab::getLabel).contains("Établissements liés (3)");

        RapportImport encore = imports.importer(ImportsDEssai.structures(DOCUMENT, "2025-05-03"), "plus.json");
        assertThat(rapports.lignes(encore.id(), GenreLigne.RELATION, PageRequest.of(0, 10)))
                .as("rien de neuf")
                .isEmpty();
    }

    @Test
    void les_deux_pages_montrent_le_lien() {
        imports.importer(ImportsDEssai.structures(DOCUMENT, "2025-05-02"), "plus.json");

        navigate("etablissements/" + PORTE, EtablissementView.class);
        assertThat(liens("Porté par")).containsExactly("EHPAD LA REYNERIE (" + PORTEUR + ")");
        assertThat(liens("Même SIRET que")).containsExactly("EHPAD LA REYNERIE (" + PORTEUR + ")");
        assertThat(liens("Porte")).isEmpty();

        navigate("etablissements/" + PORTEUR, EtablissementView.class);
        assertThat(liens("Porte")).containsExactly("EHPAD LA REYNERIE SITE 2 (" + PORTE + ")");
        assertThat(liens("Même SIRET que")).containsExactly("EHPAD LA REYNERIE SITE 2 (" + PORTE + ")");
        assertThat(liens("Porté par")).isEmpty();
    }

    @Test
    void une_liste_de_roles_vide_defait_le_lien_et_son_absence_ou_un_autre_fichier_le_gardent(@TempDir Path dossier)
            throws IOException {
        String document = Files.readString(ImportsDEssai.structures(DOCUMENT, "2025-05-02"));
        Path fichier = dossier.resolve("plus.json");
        imports.importer(Files.writeString(fichier, document), "plus.json");

        imports.importer(Files.writeString(fichier, document.replace("\"roleEge\"", "\"autre\"")), "plus.json");
        assertThat(lies(PORTE)).contains(EtablissementFiche.Lien.PORTEUR);

        imports.importer(
                Files.writeString(
                        fichier, document.replace("\"idEgePorteuse\": \"147262\"", "\"idEgePorteuse\": \"999999\"")),
                "plus.json");
        assertThat(lies(PORTE))
                .as("porteur inconnu de l’entité\u00A0: illisible")
                .contains(EtablissementFiche.Lien.PORTEUR);

        RapportImport defait = imports.importer(
                Files.writeString(fichier, document.replaceAll("(?s)\"roleEge\": \\[.*?]", "\"roleEge\": []")),
                "plus.json");
        assertThat(lies(PORTE)).containsExactly(EtablissementFiche.Lien.MEME_SIRET);
        assertThat(rapports.lignes(defait.id(), GenreLigne.RELATION, PageRequest.of(0, 10)))
                .singleElement()
                .satisfies(l -> assertThat(l.raison()).isEqualTo("n’est plus porté par " + PORTEUR));
    }

    private List<EtablissementFiche.Lien> lies(String finess) {
        return etablissements.fiche(finess).lies().stream()
                .map(EtablissementFiche.Lie::lien)
                .toList();
    }

    /** The links of an information, by its label. */
    private List<String> liens(String libelle) {
        return find(Div.class).withClassName("information").all().stream()
                .filter(information -> information
                        .getChildren()
                        .anyMatch(enfant ->
                                enfant instanceof Span span && span.getText().equals(libelle)))
                .flatMap(information -> information.getChildren())
                .filter(enfant -> enfant.hasClassName("information-liens"))
                .flatMap(enfant -> enfant.getChildren())
                .map(enfant -> ((Anchor) enfant).getText())
                .toList();
    }
}

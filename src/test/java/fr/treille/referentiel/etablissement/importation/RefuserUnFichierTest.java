package fr.treille.referentiel.etablissement.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.treille.Montre;
import fr.treille.TestIntegration;
import fr.treille.referentiel.etablissement.finess.Nature;
import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused whole leaves the register as it was; what is refused of a file leaves what is known; and a file is read twice. */
@TestIntegration
@Import(Montre.Posee.class)
class RefuserUnFichierTest {

    private static final Path TABLEUR =
            Path.of("src/test/resources/donnees/finess/cs1100502-ariege-20210108-tableur.csv");
    private static final String REGISTRE =
            "SELECT CONCAT_WS('|', COUNT(*), SUM(version), SUM(CRC32(CONCAT_WS('|', finess, siret, date_ouverture, absent_depuis))))"
                    + " FROM etablissement";

    @Autowired
    ImportFinessService imports;

    @Autowired
    RapportImportService rapports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ImportsDEssai essai;

    @Autowired
    Montre montre;

    @TempDir
    Path dossier;

    @BeforeEach
    void repartir() {
        montre.regler("2025-06-02T10:00:00");
        essai.repartir();
    }

    @Test
    void un_fichier_de_tableur_est_refuse_et_le_registre_reste_intact() {
        essai.importer(ImportsDEssai.OCCITANIE);
        String avant = registre();

        assertThatThrownBy(() -> imports.examiner(TABLEUR))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("par un tableur (Excel, LibreOffice…)");
        assertThatThrownBy(() -> essai.importer(TABLEUR)).isInstanceOf(Refus.class);

        assertThat(registre()).isEqualTo(avant);
        assertThat(rapports.imports(PageRequest.of(0, 1))).singleElement().satisfies(r -> {
            assertThat(r.etat()).isEqualTo(EtatImport.ECHEC);
            assertThat(r.message()).contains("tableur", "téléchargez de nouveau", "Pour le regarder sans dommage");
        });
    }

    @ParameterizedTest
    @CsvSource({"2025-06-02, true", "2025-06-03, false", "2031-01-08, false"})
    void une_extraction_datee_d_apres_aujourd_hui_est_refusee(String date, boolean admise) throws IOException {
        Path fichier = datee(date);
        if (admise) {
            assertThat(essai.importer(fichier).etat()).isEqualTo(EtatImport.TERMINE);
            return;
        }
        assertThatThrownBy(() -> imports.examiner(fichier))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n’est pas encore venue")
                .hasMessageContaining("02/06/2025");
        assertThatThrownBy(() -> essai.importer(fichier)).isInstanceOf(Refus.class);
        assertThat(registre()).startsWith("0");
        assertThat(rapports.imports(PageRequest.of(0, 1)).getFirst().etat()).isEqualTo(EtatImport.ECHEC);
    }

    @Test
    void un_document_finess_plus_date_d_apres_aujourd_hui_est_refuse_aussi() {
        Path document = ImportsDEssai.structures("finess-structures-extrait-1pmej-20261002.json", "2025-06-03");
        assertThatThrownBy(() -> essai.importer(document))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n’est pas encore venue");
    }

    @Test
    void une_extraction_de_l_avenir_admise_autrefois_ne_rend_pas_les_vraies_anciennes() throws IOException {
        RapportImport premier = essai.importer(datee("2025-05-01"));
        jdbc.sql("UPDATE import_finess SET date_extraction = '2031-01-08' WHERE id = ?")
                .param(premier.id())
                .update();

        assertThat(imports.examiner(datee("2025-05-02")).ancien()).isFalse();
        assertThat(rapports.derniereExtraction()).isEmpty();
        montre.regler("2031-02-01T10:00:00");
        assertThat(imports.examiner(datee("2025-05-02")).ancien())
                .as("ni quand ce jour est venu")
                .isFalse();
    }

    @Test
    void une_ligne_refusee_d_un_etablissement_connu_ne_le_dit_pas_absent() throws IOException {
        essai.importer(ImportsDEssai.OCCITANIE);
        List<String> lignes = Files.readAllLines(ImportsDEssai.OCCITANIE);
        lignes.set(0, "finess;etalab;0;2021-02-08");
        lignes.set(1, lignes.get(1).substring(0, 60));
        lignes.set(2, lignes.get(2).replace(";247;", ";;"));

        RapportImport rapport = essai.importer(Files.write(dossier.resolve("f.csv"), lignes));

        assertThat(rapport.etablissements().absents()).isZero();
        assertThat(rapport.refusees()).isEqualTo(1);
        assertThat(rapports.lignes(rapport.id(), GenreLigne.AVERTISSEMENT, PageRequest.of(0, 5)))
                .singleElement()
                .satisfies(l -> {
                    assertThat(l.numero()).isEqualTo(3);
                    assertThat(l.champ()).hasToString("CATEGORIE");
                    assertThat(l.finess()).isEqualTo("090000357");
                });
        assertThat(jdbc.sql("SELECT categorie_code FROM etablissement WHERE finess = '090000357'")
                        .query(String.class)
                        .single())
                .isEqualTo("247");
    }

    @Test
    void un_etablissement_inconnu_sans_categorie_est_refuse() throws IOException {
        List<String> lignes = Files.readAllLines(ImportsDEssai.OCCITANIE).subList(0, 3);
        lignes.set(2, lignes.get(2).replace(";247;", ";;"));

        RapportImport rapport = essai.importer(Files.write(dossier.resolve("f.csv"), lignes));

        assertThat(rapport.etablissements().crees()).isEqualTo(1);
        assertThat(rapports.lignes(rapport.id(), GenreLigne.REFUSE, PageRequest.of(0, 5)))
                .singleElement()
                .satisfies(l -> assertThat(l.raison()).contains("catégorie"));
        assertThat(rapports.compterLignes(rapport.id(), GenreLigne.AVERTISSEMENT, Nature.ET))
                .isZero();
    }

    @Test
    void une_fermeture_illisible_ou_sans_date_garde_celle_qui_est_connue() throws IOException {
        String nom = "finess-structures-extrait-1pmej-20261002.json";
        essai.importer(ImportsDEssai.structures(nom, "2025-04-02"));
        importerFerme(nom, "2025-04-03", "\"2025-04-15\"");
        assertThat(fermeture()).isEqualTo("2025-04-15");

        RapportImport rapport = importerFerme(nom, "2025-04-04", "\"15/04/2025\"");
        assertThat(fermeture()).isEqualTo("2025-04-15");
        assertThat(rapports.lignes(rapport.id(), GenreLigne.AVERTISSEMENT, PageRequest.of(0, 5)))
                .singleElement()
                .satisfies(l -> assertThat(l.raison()).contains("Fermeture illisible", "15/04/2025"));
        importerFerme(nom, "2025-04-05", "null, \"etatObjet\": \"F\"");
        assertThat(fermeture()).isEqualTo("2025-04-15");
        essai.importer(ImportsDEssai.structures(nom, "2025-04-06"));
        assertThat(fermeture()).as("rouvert").isNull();
    }

    @Test
    void un_fichier_n_est_lu_que_deux_fois_de_l_examen_a_la_fin_de_l_import() throws Exception {
        var lectures = new AtomicInteger();
        Path fichier = comptee(ImportsDEssai.OCCITANIE, lectures);

        FichierPresente presente = imports.examiner(fichier);
        assertThat(lectures).hasValue(1);
        long id = imports.demarrer(presente, "occitanie.csv", false);
        while (imports.enCours().isPresent()) {
            Thread.sleep(50);
        }

        assertThat(rapports.rapport(id).etablissements().crees()).isEqualTo(4527);
        assertThat(lectures).hasValue(2);
    }

    /** The same file, that counts each time it is opened; deleting it does nothing. */
    private static Path comptee(Path vrai, AtomicInteger lectures) throws IOException {
        var acces = mock(FileSystemProvider.class);
        when(acces.newInputStream(any())).thenAnswer(appel -> {
            lectures.incrementAndGet();
            return Files.newInputStream(vrai);
        });
        when(acces.readAttributes(any(), any(Class.class)))
                .thenAnswer(appel -> Files.readAttributes(vrai, BasicFileAttributes.class));
        var systeme = mock(FileSystem.class);
        when(systeme.provider()).thenReturn(acces);
        var chemin = mock(Path.class);
        when(chemin.getFileSystem()).thenReturn(systeme);
        return chemin;
    }

    private RapportImport importerFerme(String nom, String date, String fermeture) throws IOException {
        String document = Files.readString(ImportsDEssai.structures(nom, date))
                .replaceFirst("(?s)(\"egeId\": \"147262\".*?\"dateFermeture\": )null", "$1" + fermeture);
        return essai.importer(Files.writeString(dossier.resolve(date + ".json"), document));
    }

    private String fermeture() {
        return jdbc.sql("SELECT ferme_le FROM etablissement WHERE finess = '850002163'")
                .query((ligne, rang) -> ligne.getString(1))
                .list()
                .getFirst();
    }

    private Path datee(String date) throws IOException {
        List<String> lignes = Files.readAllLines(ImportsDEssai.OCCITANIE).subList(0, 4);
        lignes.set(0, "finess;etalab;0;" + date);
        return Files.write(dossier.resolve(date + ".csv"), lignes);
    }

    private String registre() {
        return jdbc.sql(REGISTRE).query(String.class).single();
    }
}

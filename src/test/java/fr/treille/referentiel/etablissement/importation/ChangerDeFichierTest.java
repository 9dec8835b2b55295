package fr.treille.referentiel.etablissement.importation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.TestIntegration;
import fr.treille.demonstration.registre.FichiersInventes;
import fr.treille.demonstration.registre.GenerateurFiness;
import fr.treille.referentiel.etablissement.finess.Nature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the old extractions to FINESS+, and from one kind of extraction to another. */
@TestIntegration
class ChangerDeFichierTest {

    private static final Path UNE_ENTITE =
            ImportsDEssai.structures("finess-structures-extrait-1pmej-20261002.json", "2025-04-02");
    private static final GenerateurFiness INVENTES = new GenerateurFiness(7, 300, List.of("31", "32"));

    @Autowired
    RapportImportService rapports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ImportsDEssai essai;

    @TempDir
    Path dossier;

    @BeforeEach
    void repartir() {
        essai.repartir();
    }

    @Test
    void cs1100501_nomme_les_organismes_que_cs1100502_numerotait() {
        RapportImport et = essai.importer(csv("2025-01-10"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM organisme_gestionnaire WHERE nom IS NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(et.organismes().crees());

        Path fichier = dossier.resolve("ej.csv");
        new FichiersInventes(INVENTES, LocalDate.of(2025, 1, 10)).ecrireCs1100501(fichier);
        RapportImport ej = essai.importer(fichier);

        assertThat(ej.organismesNommes()).isEqualTo(et.organismes().crees());
        assertThat(ej.organismes().crees()).isZero();
        assertThat(ej.organismes().modifies()).isZero();
        assertThat(rapports.compterLignes(ej.id(), GenreLigne.MODIFIE, Nature.EJ))
                .isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM organisme_gestionnaire WHERE nom IS NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void passer_a_finess_plus_n_alerte_ni_sur_les_noms_ni_sur_les_rues_mais_sur_la_categorie() throws IOException {
        essai.importer(csv("2025-01-10"));
        Path json = dossier.resolve("plus.json");
        new FichiersInventes(INVENTES, LocalDate.of(2025, 5, 10)).ecrireStructures(json, 1);
        String document = Files.readString(json)
                .replace("EHPAD", "Etablissement d'hébergement")
                .replace("\"libelleVoie\":\"", "\"libelleVoie\":\"ANCIENNE RUE ")
                .replaceFirst(
                        "\"categorieentiteGeographiqueExercice\":\"[0-9]+\"",
                        "\"categorieentiteGeographiqueExercice\":\"165\"");

        RapportImport plus = essai.importer(Files.writeString(json, document));

        assertThat(plus.etablissements().modifies()).isEqualTo(1);
        assertThat(plus.etablissements().crees()).isZero();
        assertThat(plus.organismes().modifies()).isZero();
        assertThat(rapports.lignes(plus.id(), GenreLigne.MODIFIE, PageRequest.of(0, 50)))
                .singleElement()
                .satisfies(ligne -> assertThat(ligne.nouveau()).isEqualTo("165"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM etablissement WHERE nom LIKE 'Etablissement d''h%'")
                        .query(Integer.class)
                        .single())
                .as("les libellés suivent pourtant le fichier")
                .isPositive();

        RapportImport encore = essai.importer(json);
        assertThat(encore.etablissements()).isEqualTo(new RapportImport.Comptes(0, 0, 300, 0, 0));
        assertThat(encore.organismes().inchanges()).isEqualTo(plus.organismes().inchanges());
    }

    @Test
    void un_etablissement_ferme_dans_finess_plus_l_est_ici_et_un_ferme_inconnu_n_est_pas_cree() throws IOException {
        RapportImport premier = essai.importer(UNE_ENTITE);
        assertThat(premier.etablissements().crees()).isEqualTo(1);
        assertThat(premier.organismes().crees()).isEqualTo(1);
        assertThat(premier.fermesIgnores()).isEqualTo(1);

        String ferme = Files.readString(UNE_ENTITE)
                .replace("2025-04-02T02", "2025-05-02T02")
                .replaceFirst("(?s)(\"egeId\": \"147262\".*?\"dateFermeture\": )null", "$1\"2025-04-15\"");
        RapportImport second = essai.importer(Files.writeString(dossier.resolve("ferme.json"), ferme));

        assertThat(second.etablissements().modifies()).isEqualTo(1);
        assertThat(rapports.lignes(second.id(), GenreLigne.MODIFIE, PageRequest.of(0, 5)))
                .singleElement()
                .satisfies(l -> {
                    assertThat(l.champ()).hasToString("FERMETURE");
                    assertThat(l.nouveau()).isEqualTo("2025-04-15");
                });
        assertThat(jdbc.sql("SELECT CONCAT_WS('|', nom, ferme_le) FROM etablissement WHERE finess = '850002163'")
                        .query(String.class)
                        .single())
                .isEqualTo("EHPAD LA REYNERIE|2025-04-15");
        assertThat(jdbc.sql("SELECT nombre_essms FROM organisme_gestionnaire WHERE finess = '850000373'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void cs1100507_ajoute_les_coordonnees_et_cs1100502_ne_les_efface_pas() throws IOException {
        Path csv = csv("2025-01-10");
        String finess = INVENTES.tous().getFirst().etablissements().getFirst().finess();
        Path geo = Files.writeString(
                dossier.resolve("geo.csv"),
                Files.readString(csv) + "geolocalisation;" + finess + ";574000.5;6279000.1;1;2025-01-10\n");
        RapportImport rapport = essai.importer(geo);
        assertThat(rapport.genre()).hasToString("CS1100507");
        assertThat(essai.importer(geo).etablissements().inchanges()).isEqualTo(300);

        assertThat(essai.importer(csv).etablissements().inchanges()).isEqualTo(300);
        assertThat(jdbc.sql("SELECT CONCAT_WS('|', x, y, epsg) FROM etablissement WHERE finess = ?")
                        .param(finess)
                        .query(String.class)
                        .single())
                .isEqualTo("574000.5|6279000.1|2154");
    }

    @Test
    void une_categorie_inconnue_ne_bloque_pas_l_import() throws IOException {
        String contenu = Files.readString(csv("2025-01-10")).replaceFirst(";500;", ";ZZZ;");
        RapportImport rapport = essai.importer(Files.writeString(dossier.resolve("z.csv"), contenu));
        assertThat(rapport.etablissements().crees()).isEqualTo(300);
        assertThat(jdbc.sql("SELECT libelle FROM categorie WHERE code = 'ZZZ'")
                        .query(String.class)
                        .single())
                .contains("ZZZ", "inconnue");
        jdbc.sql("DELETE FROM categorie WHERE code = 'ZZZ'").update();
    }

    private Path csv(String date) {
        Path fichier = dossier.resolve("et-" + date + ".csv");
        new FichiersInventes(INVENTES, LocalDate.parse(date)).ecrireCs1100502(fichier);
        return fichier;
    }
}

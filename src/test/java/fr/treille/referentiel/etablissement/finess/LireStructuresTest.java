package fr.treille.referentiel.etablissement.finess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The FINESS+ document, from one complete real legal entity. */
class LireStructuresTest {

    private static final Path REEL =
            Path.of("src/test/resources/donnees/finess/finess-structures-extrait-1pmej-20261002.json");

    @TempDir
    Path dossier;

    @Test
    void l_entite_reelle_se_lit_avec_son_etablissement_ouvert_et_son_ferme() throws IOException {
        List<Lu> lus = lire(Files.readString(REEL));

        assertThat(lus).hasSize(3).allSatisfy(lu -> assertThat(lu).isInstanceOf(Lu.Structure.class));
        Lu.Structure entite = (Lu.Structure) lus.get(0);
        assertThat(entite.nature()).isEqualTo(Nature.EJ);
        assertThat(List.of(
                        Champ.NOM,
                        Champ.SIREN,
                        Champ.STATUT,
                        Champ.APE,
                        Champ.COMMUNE_CODE,
                        Champ.TERRITOIRE,
                        Champ.TELEPHONE))
                .extracting(entite.valeurs()::lire)
                .containsExactly("EHPAD LA REYNERIE", "268500253", "21", "8710A", "85029", "85", "0251687408");
        Lu.Structure ouvert = (Lu.Structure) lus.get(1);
        assertThat(ouvert.fermee()).isFalse();
        assertThat(List.of(
                        Champ.OG,
                        Champ.CATEGORIE,
                        Champ.SIRET,
                        Champ.ACHEMINEMENT,
                        Champ.DATE_OUVERTURE,
                        Champ.DATE_MAJ))
                .extracting(ouvert.valeurs()::lire)
                .containsExactly("850000373", "500", "26850025300011", "85230 BOUIN", "1901-01-01", "2017-07-18");
        assertThat(List.of(Champ.LONGITUDE, Champ.LATITUDE, Champ.EPSG))
                .extracting(ouvert.valeurs()::lire)
                .containsExactly("-1.993633", "46.974887", "4326");
        assertThat(ouvert.valeurs().lire(Champ.NOM_LONG))
                .as("identique au nom court")
                .isNull();
        Lu.Structure ferme = (Lu.Structure) lus.get(2);
        assertThat(ferme.fermee()).isTrue();
        assertThat(ferme.valeurs().lire(Champ.FERMETURE)).isEqualTo("2011-01-01");
    }

    @Test
    void l_adresse_prise_est_celle_de_son_usage_et_non_la_premiere() throws IOException {
        String autre =
                "{\"usageAdresse\": \"01\", \"cogCommune\": \"31555\", \"codePostal\": \"31000\", \"ligneAcheminement\": \"TOULOUSE\"},";
        List<Lu> lus = lire(Files.readString(REEL).replaceAll("(\"adresse\": \\[)", "$1 " + autre));
        assertThat(lus.subList(0, 2))
                .extracting(lu -> ((Lu.Structure) lu).valeurs().lire(Champ.COMMUNE))
                .containsExactly("BOUIN", "BOUIN");
    }

    @Test
    void des_coordonnees_echangees_sont_remises_dans_l_ordre() throws IOException {
        String echangees = Files.readString(REEL)
                .replace("\"coordonneeX\": \"-1.993633\"", "\"coordonneeX\": \"46.974887\"")
                .replace("\"coordonneeY\": \"46.974887\"", "\"coordonneeY\": \"-1.993633\"");
        assertThat(((Lu.Structure) lire(echangees).get(1)).valeurs().lire(Champ.LATITUDE))
                .isEqualTo("46.974887");
        String impossibles = Files.readString(REEL).replace("46.974887", "12.5");
        assertThat(((Lu.Structure) lire(impossibles).get(1)).valeurs().lire(Champ.LATITUDE))
                .isNull();
    }

    @Test
    void un_etablissement_sans_commune_est_refuse_et_les_autres_passent() throws IOException {
        String sans = Files.readString(REEL).replaceFirst("(?s)(\"ege\".*?\"cogCommune\": )\"85029\"", "$1null");
        List<Lu> lus = lire(sans);
        assertThat(lus.get(1)).isInstanceOfSatisfying(Lu.Refusee.class, r -> {
            assertThat(r.contenu()).contains("850002163");
            assertThat(r.raison()).contains("commune");
        });
        assertThat(lus).hasSize(3);
    }

    @Test
    void un_document_interrompu_est_refuse() throws IOException {
        String reel = Files.readString(REEL);
        assertThatThrownBy(() -> lire(reel.substring(0, reel.length() / 2)))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("interrompu")
                .hasMessageContaining("rien n’a été modifié");
    }

    @Test
    void un_document_sans_date_ou_d_un_autre_modele_est_refuse() {
        assertThatThrownBy(() -> lire("{\"pmej\": []}"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("generatedAt");
        assertThatThrownBy(() -> lire("{\"features\": []}"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("features");
    }

    private List<Lu> lire(String document) throws IOException {
        Path fichier = Files.writeString(dossier.resolve("structures.json"), document);
        List<Lu> lus = new ArrayList<>();
        try (LecteurFiness lecteur = FichierFiness.ouvrir(fichier)) {
            for (Lu lu = lecteur.suivant(); lu != null; lu = lecteur.suivant()) {
                lus.add(lu);
            }
        }
        return lus;
    }
}

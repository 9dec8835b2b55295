package fr.treille.referentiel.etablissement.finess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the CSV reader takes, doubts and refuses. */
class LireFichierFinessTest {

    private static final Path OCCITANIE = Path.of("src/test/resources/donnees/finess/cs1100502-occitanie-20210108.csv");
    private static final String ENTETE = "finess;etalab;0;2021-01-08\n";
    private static final String ET =
            "structureet;310000419;310788104;IME LES GENETS;;;;12;R;DES ECOLES;;;555;31;HAUTE GARONNE;"
                    + "31085 TOULOUSE CEDEX 2;0561000000;;183;I.M.E.;4101;Etab;77568879900011;8710B;;;;;1995-06-30;;2018-02-06;\n";
    private static final String EJ =
            "structureej;310788104;ASSOCIATION HORIZON;;;1;R;HAUTE;;;;555;31000 TOULOUSE;31;HAUTE GARONNE;"
                    + "0561000000;60;Association;;;775688799;8710B;1960-01-01\n";

    @TempDir
    Path dossier;

    @Test
    void le_fichier_reel_d_occitanie_se_lit_en_entier() {
        List<Lu> lus = lire(OCCITANIE);
        assertThat(lus).hasSize(4527).allSatisfy(lu -> assertThat(lu).isInstanceOf(Lu.Structure.class));
        assertThat(lus)
                .allSatisfy(
                        lu -> assertThat(((Lu.Structure) lu).avertissements()).isEmpty());
        assertThat(((Lu.Structure) lus.getLast()).valeurs().lire(Champ.COMMUNE)).isEqualTo("CASTELSARRASIN");
    }

    @Test
    void une_ligne_donne_ses_champs() {
        Lu.Structure structure = structure(ET);
        assertThat(structure.numero()).isEqualTo(2);
        assertThat(structure.finess()).isEqualTo("310000419");
        assertThat(List.of(
                        Champ.OG,
                        Champ.COMMUNE_CODE,
                        Champ.COMMUNE,
                        Champ.CODE_POSTAL,
                        Champ.TERRITOIRE,
                        Champ.CATEGORIE))
                .extracting(structure.valeurs()::lire)
                .containsExactly("310788104", "31555", "TOULOUSE", "31085", "31", "183");
        assertThat(structure.valeurs().lire(Champ.NOM_LONG)).isNull();
    }

    @Test
    void outre_mer_le_code_de_commune_et_le_departement_sont_ceux_de_l_insee_et_de_finess() {
        Lu.Structure structure = structure(ET.replace(";555;31;", ";105;9A;"));
        assertThat(structure.valeurs().lire(Champ.COMMUNE_CODE)).isEqualTo("97105");
        assertThat(structure.valeurs().lire(Champ.TERRITOIRE)).isEqualTo("9A");
    }

    @Test
    void une_entite_juridique_a_son_departement_apres_sa_ligne_d_acheminement() {
        Lu.Structure structure = structure(EJ);
        assertThat(structure.nature()).isEqualTo(Nature.EJ);
        assertThat(List.of(Champ.NOM, Champ.COMMUNE, Champ.TERRITOIRE, Champ.STATUT, Champ.SIREN))
                .extracting(structure.valeurs()::lire)
                .containsExactly("ASSOCIATION HORIZON", "TOULOUSE", "31", "60", "775688799");
    }

    @Test
    void les_guillemets_se_lisent_selon_la_norme() {
        Lu.Structure structure = structure(ET.replace("IME LES GENETS", "\"LIEU; DE VIE \"\"X\"\"\""));
        assertThat(structure.valeurs().lire(Champ.NOM)).isEqualTo("LIEU; DE VIE \"X\"");
    }

    @Test
    void un_champ_sur_deux_lignes_entre_guillemets_reste_un_champ() {
        List<Lu> lus = lire(ecrire(
                ENTETE + ET.replace("IME LES GENETS", "\"IME\nLES GENETS\"") + ET.replace("310000419", "310000427")));
        assertThat(lus).hasSize(2);
        assertThat(((Lu.Structure) lus.getFirst()).valeurs().lire(Champ.NOM)).isEqualTo("IME LES GENETS");
        assertThat(lus.get(1).numero()).isEqualTo(4);
    }

    @Test
    void un_guillemet_jamais_referme_ne_perd_que_sa_ligne() {
        List<Lu> lus = lire(ecrire(ENTETE + ET + ET.replace(";IME", ";\"IME") + ET + ET));
        assertThat(lus).hasSize(4);
        assertThat(lus.get(1)).isInstanceOfSatisfying(Lu.Refusee.class, refusee -> {
            assertThat(refusee.numero()).isEqualTo(3);
            assertThat(refusee.raison()).contains("guillemet", "champ 4");
            assertThat(refusee.contenu()).startsWith("structureet;310000419");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "structureet;310000419;310788104;IME| tronquée : 4 champs lus, 32 attendus",
                "structureet;31000041;310788104| tronquée",
                "autre;1;2| ni structureet",
                "structureet;\"a\"b;c| suit le guillemet fermant"
            })
    void une_ligne_illisible_est_refusee_avec_sa_raison(String ligne, String raison) {
        assertThat(lire(ecrire(ENTETE + ET + ligne + "\n")).getLast())
                .isInstanceOfSatisfying(
                        Lu.Refusee.class,
                        r -> assertThat(r.raison().replace('\u00A0', ' ')).contains(raison));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "310000419;310788104| 31000041X;310788104| FINESS de l’établissement invalide",
                "310000419;310788104| 310000419;12| FINESS de l’entité juridique invalide",
                ";555;31;| ;555;20;| département inconnu",
                ";183;I.M.E.| ;;I.M.E.| catégorie",
                ";IME LES GENETS;| ;;| raison sociale"
            })
    void une_valeur_sans_laquelle_rien_n_est_possible_fait_refuser_la_ligne(String bon, String mauvais, String raison) {
        assertThat(lire(ecrire(ENTETE + ET.replace(bon, mauvais))).getLast())
                .isInstanceOfSatisfying(
                        Lu.Refusee.class, r -> assertThat(r.raison()).contains(raison));
    }

    @Test
    void une_cle_fausse_dans_un_fichier_officiel_avertit_seulement() {
        Lu.Structure structure = structure(ET.replace("310000419", "310000410"));
        assertThat(structure.avertissements()).singleElement().asString().contains("310000410", "clé");
    }

    @Test
    void une_date_ou_un_siret_illisibles_avertissent_et_restent_vides() {
        Lu.Structure structure = structure(ET.replace("1995-06-30", "30/06/95").replace("77568879900011", "775"));
        assertThat(structure.avertissements()).hasSize(2);
        assertThat(structure.valeurs().lire(Champ.SIRET)).isNull();
        assertThat(structure.valeurs().lire(Champ.DATE_OUVERTURE)).isNull();
    }

    @Test
    void windows_1252_et_utf_8_se_distinguent_d_eux_memes() throws IOException {
        String contenu = ENTETE + ET.replace("GENETS", "GENÊTS – œuvre");
        for (Charset jeu : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            Path fichier = Files.write(dossier.resolve(jeu.name()), contenu.getBytes(jeu));
            try (LecteurFiness lecteur = FichierFiness.ouvrir(fichier)) {
                assertThat(lecteur.encodage()).isEqualTo(jeu.name());
                assertThat(((Lu.Structure) lecteur.suivant()).valeurs().lire(Champ.NOM))
                        .isEqualTo("IME LES GENÊTS – œuvre");
            }
        }
    }

    @Test
    void un_gzip_se_lit_comme_le_fichier_et_tronque_il_est_refuse() throws IOException {
        Path entier = dossier.resolve("finess.csv.gz");
        try (OutputStream flux = new GZIPOutputStream(Files.newOutputStream(entier))) {
            Files.copy(OCCITANIE, flux);
        }
        assertThat(lire(entier)).hasSize(4527);

        byte[] octets = Files.readAllBytes(entier);
        Path coupe = Files.write(dossier.resolve("coupe.gz"), Arrays.copyOf(octets, octets.length / 2));
        assertThatThrownBy(() -> lire(coupe)).isInstanceOf(Refus.class).hasMessageContaining("gzip");
    }

    @Test
    void cs1100507_ajoute_des_coordonnees_dans_la_projection_du_territoire() throws IOException {
        Path fichier = ecrire(ENTETE + ET + "geolocalisation;310000419;574000.5;6279000.1;1,ATLASANTE;2021-01-08\n"
                + "geolocalisation;310000419;x;y;z;2021-01-08\n");
        try (LecteurFiness lecteur = FichierFiness.ouvrir(fichier)) {
            assertThat(lecteur.genre())
                    .as("dès l’ouverture, avant toute coordonnée")
                    .isEqualTo(GenreFichier.CS1100507);
            lecteur.suivant();
            assertThat(lecteur.suivant()).isEqualTo(new Lu.Geolocalisation(3, "310000419", 574000.5, 6279000.1, 2154));
            assertThat(lecteur.suivant()).isInstanceOf(Lu.Refusee.class);
            assertThat(lecteur.suivant()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``| vide",
                "PK\u0003\u0004 xl/workbook.xml| Excel",
                "\u0089PNG| image",
                "%PDF-1.7| PDF",
                "<!DOCTYPE html><html>| page web",
                "<?xml version='1.0'?>| XML",
                "nom;prenom| nom;prenom",
                "finess;etalab;0;hier| date",
                "finess;etalab;0;2021-01-08| aucune ligne",
                "{\"a\": 1}| pmej",
                "[]| pmej",
                "{\"a\": | mal formé"
            })
    void ce_qui_n_est_pas_finess_est_refuse_en_disant_ce_que_c_est(String contenu, String vu) throws IOException {
        Path fichier = Files.write(dossier.resolve("x"), contenu.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> FichierFiness.ouvrir(fichier))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(vu)
                .hasMessageContaining("cs1100502");
    }

    @Test
    void une_ligne_sans_fin_ne_remplit_pas_la_memoire() {
        List<Lu> lus = lire(ecrire(ENTETE + ET + "x".repeat(1_000_000) + "\n" + ET));
        assertThat(lus).hasSize(3);
        assertThat(lus.get(1)).isInstanceOfSatisfying(Lu.Refusee.class, r -> {
            assertThat(r.raison()).contains("dépasse");
            assertThat(r.contenu()).hasSizeLessThanOrEqualTo(300);
        });
    }

    private Lu.Structure structure(String ligne) {
        List<Lu> lus = lire(ecrire(ENTETE + ligne));
        assertThat(lus).singleElement().isInstanceOf(Lu.Structure.class);
        return (Lu.Structure) lus.getFirst();
    }

    private Path ecrire(String contenu) {
        try {
            return Files.writeString(dossier.resolve("finess.csv"), contenu);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Lu> lire(Path fichier) {
        List<Lu> lus = new ArrayList<>();
        try (LecteurFiness lecteur = FichierFiness.ouvrir(fichier)) {
            for (Lu lu = lecteur.suivant(); lu != null; lu = lecteur.suivant()) {
                lus.add(lu);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lus;
    }
}

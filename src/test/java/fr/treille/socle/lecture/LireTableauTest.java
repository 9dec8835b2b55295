package fr.treille.socle.lecture;

import static fr.treille.socle.lecture.ClasseurDEssai.ligne;
import static fr.treille.socle.lecture.ClasseurDEssai.mot;
import static fr.treille.socle.lecture.ClasseurDEssai.nombre;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people send them, whatever wrote them. */
class LireTableauTest {

    private static final Path ESSAIS = Path.of("src/test/resources/donnees/usages");

    @TempDir
    Path dossier;

    @Test
    void un_classeur_de_libreoffice_donne_ses_feuilles_ses_nombres_ses_dates_et_les_valeurs_de_ses_formules()
            throws IOException {
        try (var tableau = FichierTableau.ouvrir(ESSAIS.resolve("libreoffice-long.xlsx"))) {
            assertThat(tableau.genre()).isEqualTo("Classeur XLSX");
            assertThat(tableau.feuilles()).containsExactly("Notice", "Mesures");
            var lignes = lignes(tableau, 1);
            // the empty lines are left out, the numbers are those that the spreadsheet shows
            assertThat(lignes).extracting(LigneLue::numero).containsExactly(1, 3, 4, 5, 7, 8, 9);
            assertThat(textes(lignes.get(2)))
                    .containsExactly(
                            "310000013", "Les Genêts", "MSSanté", "1234", "1500", "82,27\u00A0%", "31/03/2025");
            assertThat(textes(lignes.get(3))).contains("50", "70\u00A0%");
            assertThat(lignes.getLast().cellule(4).texte()).isEqualTo("1610");
        }
    }

    @Test
    void les_cellules_fusionnees_ont_toutes_leur_texte_et_le_nom_de_leur_fusion() throws IOException {
        try (var tableau = FichierTableau.ouvrir(ESSAIS.resolve("libreoffice-large.xlsx"))) {
            var lignes = lignes(tableau, 0);
            assertThat(textes(lignes.get(0)))
                    .containsExactly("FINESS", "Nom", "MSSanté", "MSSanté", "DMP", "DMP", "DMP", "Fin de période");
            assertThat(textes(lignes.get(1)))
                    .containsExactly(
                            "FINESS",
                            "Nom",
                            "Numérateur",
                            "Dénominateur",
                            "Numérateur",
                            "Dénominateur",
                            "Réduction",
                            "Fin de période");
            assertThat(lignes.get(4).cellule(7).texte()).isEqualTo("mars 2025");
            assertThat(lignes.get(5).cellule(2).fusion()).isEqualTo("C5:C6");
        }
    }

    @Test
    void un_csv_de_libreoffice_en_windows_1252_est_lu_avec_ses_accents() throws IOException {
        try (var tableau = FichierTableau.ouvrir(ESSAIS.resolve("libreoffice-windows-1252.csv"))) {
            assertThat(tableau.genre()).isEqualTo("CSV, Windows-1252, séparateur point-virgule");
            var lignes = lignes(tableau, 0);
            assertThat(lignes.get(1).numero()).isEqualTo(3);
            assertThat(textes(lignes.get(1))).startsWith("N° FINESS (ET)", "ESSMS", "Indicateur", "Numérateur");
        }
    }

    @Test
    void la_marque_le_separateur_et_les_guillemets_sont_compris() throws IOException {
        assertThat(textes(csv("\uFEFFa;b\n1;\"x;y\"\n", StandardCharsets.UTF_8).get(1)))
                .containsExactly("1", "x;y");
        assertThat(textes(csv("a\tb\n1\t2,5\n", StandardCharsets.UTF_8).get(1))).containsExactly("1", "2,5");
        assertThat(textes(csv("sep=|\r\na|b\r\n1|2\r\n", StandardCharsets.UTF_8).get(1)))
                .containsExactly("1", "2");
        assertThat(textes(csv("a,b\n1,2\n", StandardCharsets.UTF_8).get(1))).containsExactly("1", "2");
        assertThat(textes(csv("\uFEFFé\tb\n1\t2\n", StandardCharsets.UTF_16LE).get(0)))
                .containsExactly("é", "b");
        assertThat(textes(csv("a;b\n=\"010001234\";2\n", StandardCharsets.UTF_8).get(1)))
                .containsExactly("010001234", "2");
    }

    @Test
    void les_lignes_vides_sont_laissees_et_les_numeros_restent_ceux_du_fichier() throws IOException {
        var lignes = csv("a;b\n\n;;\n1;2\n\"deux\nlignes\";3\nfin;4\n", StandardCharsets.UTF_8);
        assertThat(lignes).extracting(LigneLue::numero).containsExactly(1, 4, 5, 7);
    }

    @Test
    void une_formule_sans_valeur_ou_en_erreur_dit_laquelle() throws IOException {
        var classeur = new ClasseurDEssai()
                .feuille(
                        "F",
                        ligne(
                                1,
                                "<c r=\"A1\"><f>B1*2</f></c>",
                                "<c r=\"B1\"><f>1+1</f><v>2</v></c>",
                                "<c r=\"C1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
                                mot("D1", "x")))
                .ecrire(dossier.resolve("f.xlsx"));
        try (var tableau = FichierTableau.ouvrir(classeur)) {
            var ligne = lignes(tableau, 0).getFirst();
            assertThat(ligne.cellule(0).refus())
                    .contains("formule sans valeur calculée")
                    .contains("=B1*2");
            assertThat(Valeurs.entier(ligne.cellule(1))).isEqualTo(2);
            assertThat(ligne.cellule(2).refus()).contains("#DIV/0!");
        }
        assertThat(csv("a;b\n=2*3;1\n", StandardCharsets.UTF_8)
                        .get(1)
                        .cellule(0)
                        .refus())
                .contains("contient une formule")
                .contains("=2*3");
    }

    @Test
    void une_fusion_qui_commence_avant_une_ligne_vide_ne_la_remplit_pas() throws IOException {
        var classeur = new ClasseurDEssai()
                .feuille(
                        "F",
                        ligne(1, mot("A1", "310000013"), nombre("B1", "1"))
                                + ligne(3, nombre("B3", "3"))
                                + "<mergeCells count=\"1\"><mergeCell ref=\"A1:A3\"/></mergeCells>")
                .ecrire(dossier.resolve("v.xlsx"));
        try (var tableau = FichierTableau.ouvrir(classeur)) {
            var lignes = lignes(tableau, 0);
            assertThat(lignes).extracting(LigneLue::numero).containsExactly(1, 3);
            assertThat(lignes.get(1).cellule(0).texte()).isEqualTo("310000013");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%PDF-1.7", "\u0089PNG", "<html>", "PK\u0003\u0004abc", "\u00D0\u00CF\u0011\u00E0", "a\0b", ""})
    void ce_qui_n_est_pas_un_tableau_est_refuse_et_nomme(String debut) throws IOException {
        var fichier = Files.write(dossier.resolve("x.csv"), debut.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> FichierTableau.ouvrir(fichier))
                .isInstanceOf(Refus.class)
                .hasMessageStartingWith("Ce ");
    }

    @Test
    void un_guillemet_jamais_referme_est_dit() {
        var long17Mo = "a;b\n1;\"" + "x;y\n".repeat(5_000_000);
        assertThatThrownBy(() -> csv(long17Mo, StandardCharsets.UTF_8))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("guillemet");
    }

    private List<LigneLue> csv(String texte, Charset encodage) throws IOException {
        var fichier = Files.writeString(dossier.resolve("t.csv"), texte, encodage);
        try (var tableau = FichierTableau.ouvrir(fichier)) {
            return lignes(tableau, 0);
        }
    }

    private static List<LigneLue> lignes(Tableau tableau, int feuille) throws IOException {
        var lues = new ArrayList<LigneLue>();
        tableau.parcourir(feuille, lues::add);
        return lues;
    }

    private static List<String> textes(LigneLue ligne) {
        return ligne.cellules().stream().map(Cellule::texte).toList();
    }
}

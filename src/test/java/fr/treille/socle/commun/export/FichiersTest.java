package fr.treille.socle.commun.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The two kinds of files, each type of cell with its edges. */
class FichiersTest {

    private static final Instant QUAND = Instant.parse("2025-09-22T12:05:09Z");
    private static final Provenance PROVENANCE =
            new Provenance("ARS Occitanie", "Alba Roux", LocalDateTime.of(2025, 9, 22, 14, 5, 9));
    private static final List<@Nullable Object> PLEINE = List.of(
            "Éole; « \"mots\" »",
            "010008407",
            -12L,
            Montant.de(new BigDecimal("31846000.50")),
            new BigDecimal("0.8333"),
            LocalDate.of(2024, 2, 29),
            QUAND,
            true);
    private static final List<@Nullable Object> VIDE = Arrays.asList("Vide", null, null, null, null, null, null, null);

    private static Tableau<List<@Nullable Object>> tableau(
            List<List<@Nullable Object>> lignes, List<@Nullable Object> totaux) {
        var colonnes = new ArrayList<ColonneExport<List<@Nullable Object>>>();
        for (var type : TypeCellule.values()) {
            colonnes.add(new ColonneExport<>(type.name(), type, ligne -> ligne.get(type.ordinal())));
        }
        return new Tableau<>(
                "échéances [de/la] région", colonnes, List.of("Décision\u00A0: favorable"), new Lecture<>() {
                    @Override
                    public long nombre() {
                        return lignes.size();
                    }

                    @Override
                    public void parcourir(Consumer<List<@Nullable Object>> suite) {
                        lignes.forEach(suite);
                    }

                    @Override
                    public List<@Nullable Object> totaux() {
                        return totaux;
                    }
                });
    }

    private static byte[] xlsx(List<List<@Nullable Object>> lignes, List<@Nullable Object> totaux) {
        var flux = new ByteArrayOutputStream();
        try (var classeur = new ClasseurXlsx<>(flux, tableau(lignes, totaux), PROVENANCE)) {
            lignes.forEach(classeur::ecrire);
            classeur.totaliser(totaux);
        }
        return flux.toByteArray();
    }

    private static byte[] csv(List<List<@Nullable Object>> lignes) {
        var flux = new ByteArrayOutputStream();
        try (var fichier = new FichierCsv<>(flux, tableau(lignes, List.of()))) {
            lignes.forEach(fichier::ecrire);
        }
        return flux.toByteArray();
    }

    private static List<@Nullable Object> attendue() {
        var attendue = new ArrayList<>(PLEINE);
        attendue.set(TypeCellule.INSTANT.ordinal(), Formats.local(QUAND));
        return attendue;
    }

    @Test
    void un_classeur_rend_chaque_valeur_dans_son_type() {
        var totaux = new ArrayList<>(VIDE);
        totaux.set(0, null);
        totaux.set(TypeCellule.ENTIER.ordinal(), -12L);
        var relu = FichiersExport.xlsx(xlsx(List.of(PLEINE, VIDE), totaux), List.of(TypeCellule.values()), true);

        assertThat(relu.titres())
                .containsExactly(
                        Arrays.stream(TypeCellule.values()).map(Enum::name).toArray(String[]::new));
        assertThat(relu.lignes()).containsExactly(attendue(), VIDE);
        assertThat(relu.totaux().getFirst()).isEqualTo("Total");
        assertThat(relu.totaux().get(TypeCellule.ENTIER.ordinal())).isEqualTo(-12L);
        assertThat(relu.filtre())
                .containsExactly(
                        "Échéances  de la  région",
                        "Exporté le 22/09/2025 à 14:05:09 par Alba Roux",
                        "ARS Occitanie",
                        "Lignes\u00A0: 2",
                        "Décision\u00A0: favorable");
    }

    @Test
    void un_csv_rend_chaque_valeur_a_un_tableur_francais() {
        var octets = csv(List.of(PLEINE, VIDE));

        assertThat(FichiersExport.csv(octets, List.of(TypeCellule.values())).lignes())
                .containsExactly(attendue(), VIDE);
        assertThat(new String(octets, StandardCharsets.UTF_8))
                .contains(";010008407;-12;31846000,50;83,33%;29/02/2024;22/09/2025 14:05:09;oui\r\n");
    }

    @Test
    void l_en_tete_reste_et_filtre_les_lignes_sans_les_totaux() throws IOException {
        var feuille = entree(xlsx(List.of(PLEINE, PLEINE), PLEINE), "xl/worksheets/sheet1.xml");

        assertThat(feuille).contains("state=\"frozen\"", "ySplit=\"1\"", "<autoFilter ref=\"A1:H3\"");
        assertThat(entree(xlsx(List.of(PLEINE), List.of()), "xl/styles.xml"))
                .contains("formatCode=\"@\"", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "0.00%", "€");
    }

    private static String entree(byte[] classeur, String nom) throws IOException {
        var fichier = Files.createTempFile("export", ".xlsx");
        try {
            Files.write(fichier, classeur);
            try (var zip = new ZipFile(fichier.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(nom)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(fichier);
        }
    }

    @Test
    void un_classeur_garde_les_textes_tels_quels_et_coupe_ce_qu_une_cellule_ne_tient_pas() {
        var textes = List.of("=1+1", "- retard", "\u0001contrôle", "x".repeat(ClasseurXlsx.CARACTERES + 1), "1890");
        var lignes = textes.stream()
                .map(texte -> {
                    var ligne = new ArrayList<>(VIDE);
                    ligne.set(0, texte);
                    ligne.set(TypeCellule.DATE.ordinal(), LocalDate.of(1890, 1, 2));
                    return (List<@Nullable Object>) ligne;
                })
                .toList();
        var relu = FichiersExport.xlsx(xlsx(lignes, List.of()), List.of(TypeCellule.values()), false);

        assertThat(relu.lignes())
                .extracting(List::getFirst)
                .containsExactly("=1+1", "- retard", "contrôle", "x".repeat(ClasseurXlsx.CARACTERES - 1) + "…", "1890");
        assertThat(relu.lignes().getFirst().get(TypeCellule.DATE.ordinal())).isEqualTo("02/01/1890");
    }

    @Test
    void un_classeur_refuse_plus_de_lignes_qu_il_n_en_tient() {
        var colonne = new ColonneExport<Integer>("n", TypeCellule.ENTIER, n -> null);
        var tableau = new Tableau<Integer>("longue", List.of(colonne), List.of(), null);
        var classeur = new ClasseurXlsx<>(OutputStream.nullOutputStream(), tableau, PROVENANCE);
        for (var n = 0; n < ClasseurXlsx.RANGS - 2; n++) {
            classeur.ecrire(n);
        }

        assertThatThrownBy(() -> classeur.ecrire(0))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("1\u202F048\u202F576 lignes");
    }

    @Test
    void le_nom_du_fichier_est_en_lettres_simples() {
        assertThat(tableau(List.of(), List.of()).nomFichier()).isEqualTo("echeances-de-la-region");
    }
}

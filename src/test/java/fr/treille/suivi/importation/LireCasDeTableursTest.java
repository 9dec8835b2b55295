package fr.treille.suivi.importation;

import static fr.treille.socle.lecture.ClasseurDEssai.ligne;
import static fr.treille.socle.lecture.ClasseurDEssai.mot;
import static fr.treille.socle.lecture.ClasseurDEssai.nombre;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.lecture.ClasseurDEssai;
import fr.treille.socle.lecture.FichierTableau;
import fr.treille.socle.lecture.LigneLue;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures out of the files that spreadsheets write, whatever calendar, format or code page they chose. */
class LireCasDeTableursTest {

    private static final Path CAS = Path.of("src/test/resources/donnees/cas");
    private static final LocalDate JUILLET = LocalDate.of(2025, 7, 1);
    private static final LocalDate AOUT = LocalDate.of(2025, 8, 31);
    private static final String TITRES =
            "FINESS;Indicateur;Numérateur;Dénominateur;Début de la période;Fin de la période";

    @TempDir
    Path dossier;

    private final List<MesureLue> lues = new ArrayList<>();
    private final List<LigneRapport> refusees = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c01-1900.xlsx",
                "c01-1904.xlsx",
                "c02-mois-texte.csv",
                "c02-mois-excel.xlsx",
                "c03-strict.xlsx",
                "c08-notes-a-droite.xlsx",
                "c08-unite.xlsx",
                "c08-ms-dos.csv",
                "c08-texte-unicode.txt"
            })
    void chacun_donne_la_meme_mesure_de_la_meme_periode(String nom) throws IOException {
        lire(CAS.resolve(nom));
        assertThat(refusees).isEmpty();
        var lue = lues.getFirst();
        assertThat(lue.saisie().finess()).isEqualTo("315006155");
        assertThat(lue.saisie().indicateur()).isEqualTo("MSSANTE");
        assertThat(lue.saisie().numerateur()).isEqualTo(41);
        assertThat(lue.saisie().denominateur()).isEqualTo(60);
        assertThat(lue.fin()).isEqualTo(AOUT);
        assertThat(lue.debut()).isEqualTo(nom.startsWith("c02") ? null : JUILLET);
    }

    @Test
    void une_note_sans_titre_a_droite_est_dite_par_sa_case_et_les_cases_vides_se_taisent() throws IOException {
        lire(CAS.resolve("c08-notes-a-droite.xlsx"));
        assertThat(lues).hasSize(2);
        assertThat(lues.getFirst().remarque())
                .isEqualTo("La note de la case G2 («\u00A0à revoir avec Mme Exemple, appelée le 3\u00A0»), sans titre,"
                        + " n’est pas lue.");
        assertThat(lues.getLast().remarque()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"71", "71 %", "31/08/2025"})
    void une_valeur_sans_titre_a_droite_est_refusee_par_sa_case(String valeur) throws IOException {
        lire(Files.writeString(
                dossier.resolve("m.csv"), TITRES + "\n315006155;MSSANTE;41;60;01/07/2025;31/08/2025;;" + valeur));
        assertThat(lues).isEmpty();
        assertThat(refusees.getFirst().raison())
                .contains("H2 («\u00A0" + valeur)
                .contains("décalées");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void une_date_sans_format_suit_le_calendrier_du_classeur(String vrai) throws IOException {
        lire(classeur("mmm\\-yy").depuis1904(vrai), nombre("E2", "44377"), nombre("F2", "44438"));
        assertThat(lues.getFirst().debut()).isEqualTo(JUILLET);
        assertThat(lues.getFirst().fin()).isEqualTo(AOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mmm\\-yy", "mmmm", "[$-40C]mmmm yyyy;@", "mm/yyyy", "mm\" / \"yy"})
    void un_mois_montre_est_son_premier_ou_son_dernier_jour_selon_sa_colonne(String format) throws IOException {
        lire(classeur(format), nombre("E2", "45850", 1), nombre("F2", "45880", 1));
        assertThat(lues.getFirst().debut()).isEqualTo(JUILLET);
        assertThat(lues.getFirst().fin()).isEqualTo(AOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/mm/yyyy", "d-mmm-yy", "[$-40C]d mmmm yyyy;@", "m/d/yy h:mm", "jj/mm/aaaa"})
    void un_jour_montre_reste_ce_jour(String format) throws IOException {
        lire(classeur(format), nombre("E2", "45839", 1), nombre("F2", "45900.75", 1));
        assertThat(lues.getFirst().debut()).isEqualTo(JUILLET);
        assertThat(lues.getFirst().fin()).isEqualTo(AOUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[h]:mm|une durée (984:00)",
                "[hh]:mm:ss|une durée (984:00)",
                "[mm]:ss|une durée (984:00)",
                "h:mm|une heure (0:00)",
                "mm:ss.0|une heure (0:00)"
            })
    void une_duree_est_nommee_et_non_prise_pour_un_jour_de_1899(String format, String dite) throws IOException {
        var classeur = classeur(format);
        lire(classeur.feuille(
                "M",
                ligne(1, mot("A1", "FINESS"), mot("B1", "Indicateur"), mot("C1", "Numérateur"), mot("D1", "Fin"))
                        + ligne(
                                2,
                                mot("A2", "315006155"),
                                mot("B2", "DMP"),
                                nombre("C2", "41", 1),
                                mot("D2", "08/2025"))));
        assertThat(refusees.getFirst().raison())
                .startsWith("La case C2 (Numérateur) contient " + dite.replace(" (", "\u00A0("))
                .doesNotContain("1899")
                .doesNotContain("1900");
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "Standard", "0\" dossiers\"", "#,##0", "@", "0.00E+00", "# ?/?", "Estándar"})
    void un_format_de_nombre_n_en_fait_pas_une_date(String format) throws IOException {
        lire(classeur(format)
                .feuille(
                        "M",
                        ligne(
                                        1,
                                        mot("A1", "FINESS"),
                                        mot("B1", "Indicateur"),
                                        mot("C1", "Numérateur"),
                                        mot("D1", "Fin"))
                                + ligne(
                                        2,
                                        mot("A2", "315006155"),
                                        mot("B2", "DMP"),
                                        nombre("C2", "41", 1),
                                        mot("D2", "08/2025"))));
        assertThat(refusees).isEmpty();
        assertThat(lues.getFirst().saisie().numerateur()).isEqualTo(41);
    }

    @Test
    void un_jour_ecrit_en_toutes_lettres_dans_un_classeur_usuel_est_lu() throws IOException {
        lire(
                classeur("dd/mm/yyyy"),
                "<c r=\"E2\" s=\"1\" t=\"d\"><v>2025-07-01</v></c>",
                "<c r=\"F2\" t=\"d\"><v>2025-08-31T00:00:00</v></c>");
        assertThat(lues.getFirst().debut()).isEqualTo(JUILLET);
        assertThat(lues.getFirst().fin()).isEqualTo(AOUT);
    }

    @Test
    void un_type_de_cellule_inconnu_dit_comment_en_sortir() {
        assertThatThrownBy(() -> lire(classeur("0"), "<c r=\"E2\" t=\"zz\"><v>1</v></c>", nombre("F2", "45900")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Classeur Excel (.xlsx)")
                .hasMessageContaining("CSV UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "windows-1252, Windows-1252",
        "ISO-8859-15, Windows-1252",
        "IBM850, MS-DOS (850)",
        "IBM437, MS-DOS (850)",
        "x-MacRoman, Macintosh",
        "UTF-16LE, UTF-16",
        "UTF-16BE, UTF-16"
    })
    void un_texte_d_excel_se_lit_quelle_que_soit_sa_page_de_code(String page, String nom) throws IOException {
        for (var titres : List.of(TITRES, TITRES.replace("Numérateur", "NUMÉRATEUR"), "N° " + TITRES)) {
            // 437 has no capital with an accent but É, Ä, Ö, Ü and Ç
            var fichier = Files.write(
                    dossier.resolve("m.csv"),
                    (titres + "\r\n315006155;MSSANTE;41;60;1er juillet 2025;31 août 2025\r\n")
                            .getBytes(Charset.forName(page)));
            try (var tableau = FichierTableau.ouvrir(fichier)) {
                assertThat(tableau.genre()).contains(nom);
            }
            lues.clear();
            lire(fichier);
            assertThat(refusees).isEmpty();
            assertThat(lues.getFirst().saisie().denominateur()).isEqualTo(60);
            assertThat(lues.getFirst().debut()).isEqualTo(JUILLET);
            assertThat(lues.getFirst().fin()).isEqualTo(AOUT);
        }
    }

    @Test
    void un_octet_casse_ne_change_pas_la_page_de_code_des_autres() throws IOException {
        var octets = (TITRES + ";Précisions\n315006155;MSSANTE;41;60;01/07/2025;31/08/2025;déjà vu\u00E9\n")
                .getBytes(Charset.forName("UTF-8"));
        octets[octets.length - 2] = 'e';
        lire(Files.write(dossier.resolve("m.csv"), octets));
        assertThat(lues.getFirst().saisie().denominateur()).isEqualTo(60);
    }

    @Test
    void un_seul_jour_de_la_periode_est_refuse_et_non_laisse_de_cote() {
        var avec = Correspondance.lire("FINESS;INDICATEUR;NUMERATEUR;FIN");
        var sans = Correspondance.lire("FINESS;INDICATEUR;NUMERATEUR");
        refuser(avec, JUILLET, null, "premier jour de la période est choisi sans le dernier");
        refuser(avec, null, AOUT, "dernier jour de la période est choisi sans le premier");
        refuser(sans, JUILLET, null, "sans le dernier");
        refuser(sans, AOUT, JUILLET, "finit avant de commencer");
        new DemandeImport(null, 0, 1, avec, null, null).exiger();
        new DemandeImport(null, 0, 1, sans, JUILLET, AOUT).exiger();
    }

    @Test
    void un_tableau_plus_large_que_ce_qui_se_lit_n_est_pas_decale() throws IOException {
        var titres = new StringBuilder(TITRES);
        var valeurs = new StringBuilder("315006155;MSSANTE;41;60;01/07/2025;31/08/2025");
        for (int autre = 7; autre <= 100; autre++) {
            titres.append(";Autre ").append(autre);
            valeurs.append(';').append(autre);
        }
        lire(Files.writeString(dossier.resolve("m.csv"), titres + "\n" + valeurs));
        assertThat(refusees).isEmpty();
        assertThat(lues).hasSize(1);
    }

    @Test
    void un_motif_sans_reduction_est_dit_non_lu() throws IOException {
        lire(Files.writeString(
                dossier.resolve("m.csv"),
                "FINESS;Indicateur;Numérateur;Dénominateur;Réduction;Motif;Fin\n"
                        + "315006155;DMP;41;60;;Personne accueillie sous anonymat;08/2025"));
        assertThat(lues.getFirst().remarque()).contains("F2").contains("motif sans réduction");
    }

    private static void refuser(
            Correspondance colonnes, @Nullable LocalDate debut, @Nullable LocalDate fin, String raison) {
        assertThatThrownBy(() -> new DemandeImport(null, 0, 1, colonnes, debut, fin).exiger())
                .isInstanceOf(Refus.class)
                .hasMessageContaining(raison);
    }

    private static ClasseurDEssai classeur(String format) {
        return new ClasseurDEssai().format(format);
    }

    /** A line whose period is in those two cells. */
    private void lire(ClasseurDEssai classeur, String debut, String fin) throws IOException {
        var titres = TITRES.split(";");
        var haut = new String[titres.length];
        for (int rang = 0; rang < titres.length; rang++) {
            haut[rang] = mot((char) ('A' + rang) + "1", titres[rang]);
        }
        lire(classeur.feuille(
                "M",
                ligne(1, haut)
                        + ligne(
                                2,
                                mot("A2", "315006155"),
                                mot("B2", "MSSANTE"),
                                nombre("C2", "41"),
                                nombre("D2", "60"),
                                debut,
                                fin)));
    }

    private void lire(ClasseurDEssai classeur) throws IOException {
        lire(classeur.ecrire(dossier.resolve("m.xlsx")));
    }

    private void lire(Path fichier) throws IOException {
        try (var tableau = FichierTableau.ouvrir(fichier)) {
            var lignes = new ArrayList<LigneLue>();
            tableau.parcourir(0, lignes::add);
            var entetes = Entetes.chercher(lignes, LireMesuresTest.INDICATEURS);
            assertThat(entetes).isNotNull();
            var colonnes = entetes.proposer(LireMesuresTest.INDICATEURS);
            colonnes.exiger(false);
            var lecture =
                    new LectureMesures(colonnes, entetes, LireMesuresTest.INDICATEURS, null, lues::add, refusees::add);
            lignes.forEach(lecture::lire);
        }
    }
}

package fr.treille.referentiel.etablissement.finess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.demonstration.registre.FichiersInventes;
import fr.treille.demonstration.registre.GenerateurFiness;
import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An extraction that a spreadsheet saved is refused whole, whatever shows it; odd values of an official file do not refuse it. */
class FichierDeTableurTest {

    private static final Path OCCITANIE = Path.of("src/test/resources/donnees/finess/cs1100502-occitanie-20210108.csv");
    private static final Path TABLEUR =
            Path.of("src/test/resources/donnees/finess/cs1100502-ariege-20210108-tableur.csv");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir
    Path dossier;

    /** What a spreadsheet does to the values of a column; null where it does nothing. */
    enum Degat {
        ZEROS(List.of(2, 3, 13, 14), v -> v.replaceFirst("^0+(?=[0-9]+$)", "")),
        TELEPHONE(List.of(17), v -> v.replaceFirst("^0", "")),
        SCIENTIFIQUE_FRANCAIS(List.of(23), v -> scientifique(v).replace('.', ',')),
        SCIENTIFIQUE_ANGLAIS(List.of(23), Degat::scientifique),
        SIRET_ARRONDI(List.of(23), v -> v.length() == 14 ? v.substring(0, 6) + "00000000" : v),
        DATES_FRANCAISES(List.of(29, 31), v -> date(v, "%3$s/%2$s/%1$s")),
        DATES_COURTES(List.of(29, 31), v -> date(v, "%3$s/%2$s/%4$s")),
        DATES_ANGLAISES(List.of(29, 31), v -> date(v, "%2$s/%3$s/%1$s")),
        DATES_AVEC_HEURE(List.of(29, 31), v -> date(v, "%1$s-%2$s-%3$s 00:00:00")),
        DATES_EN_LETTRES(List.of(29, 31), v -> date(v, "%3$s-juin-%4$s")),
        DATES_EN_NOMBRES(
                List.of(29, 31),
                v -> v.isEmpty() ? v : String.valueOf(LocalDate.parse(v).toEpochDay() + 25569)),
        COLONNES_ETROITES(List.of(29, 31), v -> v.isEmpty() ? v : "########"),
        GUILLEMETS(List.of(1), v -> "\"" + v + "\"");

        private final List<Integer> colonnes;
        private final UnaryOperator<String> effet;

        Degat(List<Integer> colonnes, UnaryOperator<String> effet) {
            this.colonnes = colonnes;
            this.effet = effet;
        }

        private static String scientifique(String v) {
            return v.length() == 14 ? v.charAt(0) + "." + v.substring(1, 6) + "E+13" : v;
        }

        private static String date(String v, String forme) {
            return v.isEmpty()
                    ? v
                    : forme.formatted(v.substring(0, 4), v.substring(5, 7), v.substring(8), v.substring(2, 4));
        }

        String sur(String ligne) {
            String[] champs = ligne.split(";", -1);
            colonnes.forEach(c -> champs[c - 1] = effet.apply(champs[c - 1]));
            return String.join(";", champs);
        }
    }

    @Test
    void le_fichier_reel_de_4527_lignes_passe_sans_trace() {
        assertThat(FichierFiness.examiner(OCCITANIE).genre()).isEqualTo(GenreFichier.CS1100502);
    }

    @Test
    void un_fichier_enregistre_par_excel_est_refuse_en_disant_quoi_faire() {
        assertThatThrownBy(() -> FichierFiness.examiner(TABLEUR))
                .isInstanceOf(Refus.class)
                .hasMessageStartingWith(
                        "Ce fichier a été ouvert et enregistré par un tableur (Excel, LibreOffice…)\u00A0: ")
                .hasMessageContaining("la date de la première ligne est réécrite («\u00A008/01/2021\u00A0»)")
                .hasMessageContaining("points-virgules")
                .hasMessageContaining("zéros de tête sont perdus («\u00A090000332\u00A0», ligne 2)")
                .hasMessageContaining("7,76681E+13")
                .hasMessageContaining("téléchargez de nouveau le fichier d’origine")
                .hasMessageContaining("Pour le regarder sans dommage");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 20})
    void reparer_sa_premiere_ligne_ou_quelques_autres_ne_suffit_pas(int reparees) throws IOException {
        List<String> lignes = new ArrayList<>(Files.readAllLines(TABLEUR, WINDOWS_1252));
        List<String> bonnes = Files.readAllLines(OCCITANIE);
        for (int i = 0; i <= reparees; i++) {
            lignes.set(i, bonnes.get(i));
        }
        refuse(ecrire(lignes));
    }

    @ParameterizedTest
    @EnumSource
    void chaque_sorte_de_degat_suffit_a_elle_seule(Degat degat) throws IOException {
        // telephones are typed by hand: it takes half of them, where a hundredth is enough elsewhere
        int fin = degat == Degat.TELEPHONE ? 4527 : 3400;
        List<String> lignes = occitanie(degat == Degat.TELEPHONE ? 1 : 3000, fin, degat::sur);
        refuse(ecrire(lignes));
    }

    @ParameterizedTest
    @EnumSource(names = {"SCIENTIFIQUE_FRANCAIS", "SIRET_ARRONDI", "DATES_FRANCAISES", "DATES_AVEC_HEURE"})
    void dix_lignes_ou_aucun_zero_n_etait_a_perdre_sont_refusees_aussi(Degat degat) throws IOException {
        List<String> lignes = new ArrayList<>(List.of("finess;etalab;0;2021-01-08"));
        Files.readAllLines(OCCITANIE).stream()
                .filter(l -> l.startsWith("structureet;31") && l.split(";", -1)[22].length() == 14)
                .limit(10)
                .map(l -> degat.sur(l.replaceFirst(";0([0-9]{9});", ";;")))
                .forEach(lignes::add);
        refuse(ecrire(lignes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "finess;etalab;0;2021-01-08;;;;;;;;;;;;;;;;;;;;;;;;;;;;",
                "finess;etalab;0;08/01/2021",
                "finess;etalab;0;1/8/21",
                "finess;etalab;0;2021-01-08 00:00:00",
                "finess;etalab;0;44204",
                "finess;etalab;0;08-janv-21",
                "\"finess\";\"etalab\";0;2021-01-08",
                "finess,etalab,0,2021-01-08",
                "finess\tetalab\t0\t2021-01-08"
            })
    void la_premiere_ligne_suffit_a_elle_seule(String entete) throws IOException {
        List<String> lignes = occitanie(0, 0, l -> l);
        lignes.set(0, entete);
        refuse(ecrire(lignes));
    }

    @Test
    void un_texte_unicode_d_excel_est_refuse_sous_ce_nom() throws IOException {
        Path fichier = Files.writeString(dossier.resolve("x"), "\uFEFFfiness\tetalab\t0", StandardCharsets.UTF_16LE);
        refuse(fichier);
    }

    @Test
    void les_entites_juridiques_aussi() throws IOException {
        Path sain = dossier.resolve("ej.csv");
        new FichiersInventes(new GenerateurFiness(7, 300, List.of("01", "31")), LocalDate.of(2025, 1, 10))
                .ecrireCs1100501(sain);
        assertThat(FichierFiness.examiner(sain).genre()).isEqualTo(GenreFichier.CS1100501);
        for (UnaryOperator<String> degat : List.<UnaryOperator<String>>of(
                l -> l.replaceAll(";([0-9]{4})-([0-9]{2})-([0-9]{2})$", ";$3/$2/$1"),
                l -> l.replaceFirst("structureej;0", "structureej;"),
                l -> l.replaceAll(";0([1-9][0-9]{8});", ";$1;"))) {
            List<String> lignes = new ArrayList<>(Files.readAllLines(sain));
            lignes.replaceAll(l -> l.startsWith("structureej") ? degat.apply(l) : l);
            refuse(ecrire(lignes));
        }
    }

    @Test
    void les_coordonnees_aussi_et_leur_type_se_dit_avant_l_import() throws IOException {
        List<String> lignes = occitanie(0, 0, l -> l);
        for (String ligne : lignes.subList(1, 200).toArray(String[]::new)) {
            lignes.add("geolocalisation;" + ligne.split(";")[1] + ";574000.5;6279000.1;1,ATLASANTE;2021-01-08");
        }
        assertThat(FichierFiness.examiner(ecrire(lignes)).genre()).isEqualTo(GenreFichier.CS1100507);
        lignes.replaceAll(l -> l.startsWith("geolocalisation") ? l + ";".repeat(26) : l);
        refuse(ecrire(lignes));
    }

    @Test
    void quelques_valeurs_bizarres_ne_font_pas_refuser_un_fichier_officiel() throws IOException {
        for (Degat degat : Degat.values()) {
            Path fichier = ecrire(occitanie(2000, 2020, degat::sur));
            assertThatCode(() -> FichierFiness.examiner(fichier))
                    .as(degat.name())
                    .doesNotThrowAnyException();
        }
        Path uneLigne = ecrire(Arrays.asList(
                "finess;etalab;0;2021-01-08",
                Degat.DATES_FRANCAISES.sur(Files.readAllLines(OCCITANIE).get(1))));
        assertThatCode(() -> FichierFiness.examiner(uneLigne)).doesNotThrowAnyException();
    }

    /** The extract, with damage to the lines between two ranks. */
    private static List<String> occitanie(int de, int a, UnaryOperator<String> degat) throws IOException {
        List<String> lignes = new ArrayList<>(Files.readAllLines(OCCITANIE));
        for (int i = Math.max(de, 1); i < a; i++) {
            if (lignes.get(i).indexOf('"') < 0) {
                lignes.set(i, degat.apply(lignes.get(i)));
            }
        }
        return lignes;
    }

    private Path ecrire(List<String> lignes) throws IOException {
        return Files.write(dossier.resolve("finess.csv"), lignes);
    }

    private static void refuse(Path fichier) {
        assertThatThrownBy(() -> FichierFiness.examiner(fichier))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("par un tableur (Excel, LibreOffice…)");
    }
}

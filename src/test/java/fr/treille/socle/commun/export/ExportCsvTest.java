package fr.treille.socle.commun.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a French spreadsheet makes of a CSV file: it opens as it is, and runs nothing. */
class ExportCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x.test\";\"cliquez\")",
                " =1+1",
                "\u00A0=1+1",
                "\t=1+1",
                "\r=1+1",
                "@SUM(A1:A9)",
                "+1+1",
                "-2+3",
                "-2*3",
                "+A1",
                "-A1",
                "-cmd|'/C calc'!A0",
                "- cmd|'/C calc'!A0",
                "- HYPERLINK(\"http://x.test\")",
                "+WEBSERVICE(\"http://x.test\")",
                "-retard",
                "\tretard",
                "＝1+1",
                "- classeur!A1"
            })
    void ce_qu_un_tableur_executerait_est_retenu(String texte) {
        assertThat(ExportCsv.sansFormule(texte)).isEqualTo("'" + texte);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Bastide",
                "- retard",
                "- retard de l’éditeur (voir le courriel), à suivre !",
                "- dossier(s) attendu(s)",
                "+ une relance",
                "+33 5 61 00 00 00",
                "+33561000000",
                "+33 (0)5-61-00-00-00",
                "-12",
                "-12\u202F345,60\u00A0€",
                "- 3,5 %",
                "+4",
                "-1.5e3",
                "05 61 00 00 00",
                "010008407",
                "a=b",
                "\t12",
                "2025-09-22",
                "'déjà"
            })
    void ce_qui_n_est_pas_une_formule_reste_comme_on_l_a_ecrit(String texte) {
        assertThat(ExportCsv.sansFormule(texte)).isEqualTo(texte);
    }

    @Test
    void le_fichier_a_sa_marque_ses_points_virgules_et_ses_guillemets() {
        var flux = new ByteArrayOutputStream();
        try (var csv = new ExportCsv(flux, "Nom", "Motif")) {
            csv.ecrire("Éoliennes; « et »", null);
            csv.ecrire("deux\nlignes", "un \"mot\"");
        }
        var texte = flux.toString(StandardCharsets.UTF_8);

        assertThat(texte).startsWith("\uFEFFNom;Motif\r\n");
        assertThat(CsvReader.builder().fieldSeparator(';').ofCsvRecord(texte.substring(1)).stream()
                        .skip(1)
                        .map(ligne -> ligne.getFields()))
                .containsExactly(
                        java.util.List.of("Éoliennes; « et »", ""), java.util.List.of("deux\nlignes", "un \"mot\""));
    }
}

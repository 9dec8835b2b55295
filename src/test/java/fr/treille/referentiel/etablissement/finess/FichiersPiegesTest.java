package fr.treille.referentiel.etablissement.finess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Calcul;
import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to take the memory or the processors are refused while they are read. */
class FichiersPiegesTest {

    private static final String ETABLISSEMENT = "{\"informationsGeneralesEGE\":{\"nom\":\"X\"}},";
    private static final String DEBUT = "{\"generatedAt\":\"2026-10-02T00:00:00Z\",\"pmej\":[{";

    @TempDir
    Path dossier;

    @Test
    void un_gzip_qui_se_deplie_sans_fin_est_refuse_des_l_examen() throws IOException {
        for (var mot : new String[] {"\n", "structureet;\n", "x"}) {
            var fichier = dossier.resolve("bombe.csv.gz");
            try (var flux = new GZIPOutputStream(Files.newOutputStream(fichier))) {
                repeter(flux, "finess;etalab;100;2026-10-02\n", mot, 60_000_000 / mot.length());
            }
            var depart = Calcul.nanos();
            assertThatThrownBy(() -> FichierFiness.examiner(fichier))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("démesuré une fois décompressé");
            assertThat(Duration.ofNanos(Calcul.nanos() - depart)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void une_entite_aux_etablissements_sans_fin_est_refusee_avant_d_etre_gardee() throws IOException {
        refuse("\"ege\":[", ETABLISSEMENT);
    }

    @Test
    void ses_adresses_et_ses_champs_sans_fin_aussi() throws IOException {
        refuse("\"adresse\":[", "{\"codePostal\":\"31000\"},");
        refuse("\"ege\":[{", "\"a\":\"b\",");
        refuse("\"informationsGeneralesPMEJ\":{", "\"a\":\"b\",");
    }

    private void refuse(String debut, String mot) throws IOException {
        var fichier = dossier.resolve("entite.json");
        try (var flux = Files.newOutputStream(fichier)) {
            repeter(flux, DEBUT + debut, mot, 60_000_000 / mot.length());
        }
        try (var lecteur = FichierFiness.ouvrir(FichierFiness.examiner(fichier))) {
            var depart = Calcul.nanos();
            assertThatThrownBy(lecteur::suivant).isInstanceOf(Refus.class).hasMessageContaining("démesurée");
            assertThat(lecteur.octetsLus()).isLessThan(20_000_000);
            assertThat(Duration.ofNanos(Calcul.nanos() - depart)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static void repeter(OutputStream flux, String debut, String mot, int fois) throws IOException {
        flux.write(debut.getBytes(StandardCharsets.UTF_8));
        var morceau = mot.repeat(10_000).getBytes(StandardCharsets.UTF_8);
        for (int ecrits = 0; ecrits < fois; ecrits += 10_000) {
            flux.write(morceau);
        }
    }
}

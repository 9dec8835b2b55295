package fr.treille.referentiel.etablissement.finess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Calcul;
import fr.treille.PetiteMemoire;
import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to take the memory or the processors are refused while they are read. */
class FichiersPiegesTest {

    private static final String ETABLISSEMENT = "{\"informationsGeneralesEGE\":{\"nom\":\"X\"}},";
    private static final String DEBUT = "{\"generatedAt\":\"2026-10-02T00:00:00Z\",\"pmej\":[{";

    /** What an entity begins with, and what it then repeats. */
    private record Piege(String debut, String mot) {}

    private static final List<Piege> PIEGES = List.of(
            new Piege("\"ege\":[", ETABLISSEMENT),
            new Piege("\"ege\":[", "{},"),
            new Piege("\"adresse\":[", "{},"),
            new Piege("\"adresse\":[", "{\"codePostal\":\"31000\"},"),
            new Piege("\"ege\":[{", "\"a\":\"b\","),
            new Piege("\"informationsGeneralesPMEJ\":{", "\"a\":\"b\","));

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

    /** A gzip that unfolds as much as it may costs what an honest one of its size does. */
    @Test
    void un_gzip_juste_sous_le_rapport_est_refuse_en_deux_secondes() throws IOException {
        var hasard = new Random(7);
        var fichier = dossier.resolve("juste-sous.csv.gz");
        var ligne = new byte[1000];
        var repetee = "structureet;".repeat(2000).getBytes(StandardCharsets.UTF_8);
        try (var flux = new GZIPOutputStream(Files.newOutputStream(fichier))) {
            flux.write("finess;etalab;100;2026-10-02\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 3_500; i++) {
                for (int octet = 0; octet < ligne.length; octet++) {
                    ligne[octet] = (byte) ('A' + hasard.nextInt(26));
                }
                flux.write(ligne);
                flux.write('\n');
                flux.write(repetee);
                flux.write('\n');
            }
        }
        long stockes = Files.size(fichier);
        long deplies = 0;
        try (var source = new SourceOctets(fichier)) {
            deplies = source.flux().transferTo(OutputStream.nullOutputStream());
        }
        assertThat(deplies / stockes).as("%d of %d", deplies, stockes).isBetween(32L, 39L);
        var depart = Calcul.nanos();
        assertThatThrownBy(() -> FichierFiness.ouvrir(fichier)).isInstanceOf(Refus.class);
        assertThat(Duration.ofNanos(Calcul.nanos() - depart)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void tous_sont_refuses_dans_une_petite_memoire() throws IOException {
        var gzip = dossier.resolve("bombe.csv.gz");
        try (var flux = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            repeter(flux, "finess;etalab;100;2026-10-02\n", "x", 60_000_000);
        }
        var entites = new ArrayList<Path>(List.of(gzip));
        for (var piege : PIEGES) {
            entites.add(ecrire("entite-" + entites.size() + ".json", piege.debut(), piege.mot()));
        }
        assertThat(PetiteMemoire.lire(192, PetiteMemoire.Lecteur.FINESS, entites.toArray(Path[]::new)))
                .hasSize(entites.size())
                .allSatisfy(dit -> assertThat(dit).containsIgnoringCase("démesuré"));
    }

    @Test
    void une_entite_aux_etablissements_sans_fin_est_refusee_avant_d_etre_gardee() throws IOException {
        refuse(PIEGES.getFirst());
    }

    @Test
    void ses_adresses_et_ses_champs_sans_fin_aussi() throws IOException {
        for (var piege : PIEGES.subList(1, PIEGES.size())) {
            refuse(piege);
        }
    }

    private Path ecrire(String nom, String debut, String mot) throws IOException {
        var fichier = dossier.resolve(nom);
        try (var flux = Files.newOutputStream(fichier)) {
            repeter(flux, DEBUT + debut, mot, 60_000_000 / mot.length());
        }
        return fichier;
    }

    private void refuse(Piege piege) throws IOException {
        var fichier = ecrire("entite.json", piege.debut(), piege.mot());
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

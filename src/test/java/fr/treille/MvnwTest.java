package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvnw} finds a JDK 25 by itself: run for real, on pretended JDKs and a pretended Maven that says which it got. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mvnw est un script sh : Windows a le sien, mvnw.cmd")
class MvnwTest {

    @TempDir
    private Path dossier;

    @BeforeEach
    void preparer() throws IOException {
        Files.createDirectories(dossier.resolve("projet/.mvn/wrapper"));
        Files.copy(Path.of("mvnw"), dossier.resolve("projet/mvnw"));
        var reglage = Path.of(".mvn/wrapper/maven-wrapper.properties");
        Files.copy(reglage, dossier.resolve("projet").resolve(reglage));
        var proprietes = new Properties();
        try (var lecture = Files.newBufferedReader(reglage)) {
            proprietes.load(lecture);
        }
        // where the wrapper keeps a Maven already downloaded: its name, then the hash of its address
        var adresse = proprietes.getProperty("distributionUrl");
        var nom = adresse.replaceFirst(".*/", "").replaceFirst("-bin\\.zip$", "");
        programme(
                dossier.resolve("m2/wrapper/dists/" + nom + "/" + Integer.toHexString(adresse.hashCode()) + "/bin/mvn"),
                "echo \"JAVA_HOME=$JAVA_HOME\"");
        Files.createDirectories(dossier.resolve("maison"));
    }

    @Test
    void java_home_suffit_quand_il_designe_un_jdk_25() throws Exception {
        assertThat(lancer(jdk("actuel", "25.0.1"), jdk("defaut", "21.0.2"))).contains("JAVA_HOME=" + chemin("actuel"));
    }

    @Test
    void un_java_home_trop_ancien_laisse_la_place_au_java_par_defaut() throws Exception {
        assertThat(lancer(jdk("ancien", "17.0.9"), jdk("defaut", "26"))).contains("JAVA_HOME=" + chemin("defaut"));
    }

    @Test
    void sans_java_home_ni_java_par_defaut_assez_recent_sdkman_est_regarde() throws Exception {
        jdk("maison/.sdkman/candidates/java/25.0.1-tem", "25.0.1");
        assertThat(lancer(null, jdk("defaut", "1.8.0_392")))
                .contains("JAVA_HOME=" + chemin("maison/.sdkman/candidates/java/25.0.1-tem"));
    }

    @Test
    void un_java_home_qui_n_est_qu_un_jre_ou_qui_n_existe_pas_ne_trompe_pas() throws Exception {
        jdk("maison/.sdkman/candidates/java/25.0.1-tem", "25.0.1");
        programme(dossier.resolve("jre/bin/java"), "echo jre");
        for (var faux : new String[] {"jre", "absent"}) {
            assertThat(lancer(dossier.resolve(faux), jdk("defaut", "21.0.2")))
                    .contains("JAVA_HOME=" + chemin("maison/.sdkman/candidates/java/25.0.1-tem"));
        }
    }

    @Test
    void un_dossier_dont_le_nom_contient_une_espace_convient() throws Exception {
        assertThat(lancer(jdk("jdk 25 ici", "25"), jdk("defaut", "17.0.9")))
                .contains("JAVA_HOME=" + chemin("jdk 25 ici"));
    }

    private Path jdk(String nom, String version) throws IOException {
        programme(dossier.resolve(nom).resolve("bin/javac"), "echo javac " + version);
        programme(dossier.resolve(nom).resolve("bin/java"), "echo java");
        return dossier.resolve(nom);
    }

    private String chemin(String nom) {
        return dossier.resolve(nom).toString();
    }

    private static void programme(Path fichier, String corps) throws IOException {
        Files.createDirectories(fichier.getParent());
        Files.writeString(fichier, "#!/bin/sh\n" + corps + "\n");
        assertThat(fichier.toFile().setExecutable(true)).isTrue();
    }

    private String lancer(Path javaHome, Path defaut) throws Exception {
        var lancement = new ProcessBuilder("sh", "./mvnw", "verify")
                .directory(dossier.resolve("projet").toFile())
                .redirectErrorStream(true);
        var variables = lancement.environment();
        variables.keySet().removeIf(nom -> nom.matches("(JAVA|SDKMAN|MVNW|MAVEN)_.*"));
        variables.put("HOME", chemin("maison"));
        variables.put("MAVEN_USER_HOME", chemin("m2"));
        variables.put("PATH", defaut.resolve("bin") + ":" + variables.get("PATH"));
        if (javaHome != null) {
            variables.put("JAVA_HOME", javaHome.toString());
        }
        var processus = lancement.start();
        var sortie = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(processus.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return sortie;
    }
}

package fr.treille;

import fr.treille.referentiel.etablissement.finess.FichierFiness;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.lecture.FichierTableau;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files in a Java machine of its own with a small heap: what takes more of it ends that machine, and not the tests. */
public final class PetiteMemoire {

    /** What reads. */
    public enum Lecteur {
        TABLEAU,
        FINESS
    }

    private PetiteMemoire() {}

    /**
     * What each file is refused with, in their order; « LU » for one that is read to its end.
     *
     * @param mega megabytes of heap
     * @throws AssertionError when the machine ended for want of memory, or for another error
     */
    public static List<String> lire(int mega, Lecteur lecteur, Path... fichiers) throws IOException {
        var commande = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + mega + "m",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                PetiteMemoire.class.getName(),
                lecteur.name()));
        for (var fichier : fichiers) {
            commande.add(fichier.toString());
        }
        var machine = new ProcessBuilder(commande).redirectErrorStream(true).start();
        var dit = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (machine.waitFor() != 0) {
                throw new AssertionError(dit);
            }
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            throw new AssertionError(arret);
        }
        return dit.lines()
                .filter(ligne -> ligne.startsWith("> "))
                .map(ligne -> ligne.substring(2))
                .toList();
    }

    /** Of the other machine: the reader, then the files. */
    public static void main(String[] arguments) throws IOException {
        for (int rang = 1; rang < arguments.length; rang++) {
            var fichier = Path.of(arguments[rang]);
            try {
                if (Lecteur.valueOf(arguments[0]) == Lecteur.TABLEAU) {
                    tableau(fichier);
                } else {
                    finess(fichier);
                }
                System.out.println("> LU");
            } catch (Refus refus) {
                System.out.println("> " + refus.message());
            }
        }
    }

    private static void tableau(Path fichier) throws IOException {
        try (var tableau = FichierTableau.ouvrir(fichier)) {
            for (int feuille = 0; feuille < tableau.feuilles().size(); feuille++) {
                tableau.parcourir(feuille, ligne -> true);
            }
        }
    }

    private static void finess(Path fichier) throws IOException {
        try (var lecteur = FichierFiness.ouvrir(fichier)) {
            for (var lu = lecteur.suivant(); lu != null; lu = lecteur.suivant()) {
                // each is let go
            }
        }
    }
}

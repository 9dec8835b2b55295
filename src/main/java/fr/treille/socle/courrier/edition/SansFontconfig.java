package fr.treille.socle.courrier.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets AWT measure our fonts on a server that has none. The JDK on Linux fails at its first font when neither fontconfig nor
 * any font is installed, as on a machine with a JDK and nothing else; told not to look for the system's fonts, it works with
 * those given to it, which are the only ones that documents use.
 */
final class SansFontconfig {

    private static final String PROPRIETE = "sun.awt.fontconfig";

    private SansFontconfig() {}

    /** To be called before AWT's first font; a choice of the operator is kept. */
    static synchronized void installer() {
        if (System.getProperty(PROPRIETE) != null
                || !System.getProperty("os.name", "").startsWith("Linux")) {
            return;
        }
        try {
            Path fichier = Files.createTempFile("treille-polices", ".properties");
            Files.writeString(fichier, "version=1\nsequence.allfonts=default\n");
            fichier.toFile().deleteOnExit();
            System.setProperty(PROPRIETE, fichier.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Le dossier temporaire n’est pas accessible en écriture", e);
        }
    }
}

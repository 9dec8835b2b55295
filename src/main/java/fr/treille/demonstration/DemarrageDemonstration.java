package fr.treille.demonstration;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Builds the demonstration once. What stops it in its middle, a refusal or the end of the machine, leaves a database that is
 * not whole: the next start begins again from nothing.
 */
@Component
@Profile("demonstration")
class DemarrageDemonstration implements ApplicationRunner {

    private final Demonstration demonstration;
    private final Path dossier;

    DemarrageDemonstration(Demonstration demonstration, @Value("${treille.base.dossier}") Path dossier) {
        this.demonstration = demonstration;
        this.dossier = dossier;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demonstration.vide()) {
            BaseEmbarquee.entiereApres(dossier.toAbsolutePath(), demonstration::construire);
        }
    }
}

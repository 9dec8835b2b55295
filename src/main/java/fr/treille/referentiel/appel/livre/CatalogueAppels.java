package fr.treille.referentiel.appel.livre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The delivered calls, read once, when the application starts: it does not start on a file that is wrong. */
@Component
class CatalogueAppels {

    private static final Logger JOURNAL = LoggerFactory.getLogger(CatalogueAppels.class);

    private final List<AppelLivre> appels;

    /** @param ou where the files are, as patterns of Spring's resources */
    CatalogueAppels(
            ResourcePatternResolver ressources,
            @Value("${treille.appels.livres:classpath*:appels/*.yaml}") String... ou) {
        var lus = new TreeMap<String, AppelLivre>();
        Arrays.stream(ou)
                .flatMap(motif -> {
                    try {
                        return Arrays.stream(ressources.getResources(motif));
                    } catch (IOException echec) {
                        throw new UncheckedIOException(echec);
                    }
                })
                .map(LectureFichiers::lire)
                .forEach(appel -> {
                    if (lus.put(appel.cle(), appel) != null) {
                        throw new IllegalStateException(
                                "Deux appels livrés ont le nom «\u00A0" + appel.cle() + "\u00A0».");
                    }
                });
        appels = List.copyOf(lus.values());
        JOURNAL.info("{} appels à projets livrés\u00A0: {}", appels.size(), String.join(", ", lus.keySet()));
    }

    /** All of them. */
    List<AppelLivre> tous() {
        return appels;
    }

    /** Those of a région, the most recent first. */
    List<AppelLivre> de(String regionCode) {
        return appels.stream()
                .filter(appel -> appel.regionCode().equals(regionCode))
                .sorted(Comparator.comparingInt(
                                (AppelLivre appel) -> appel.saisie().annee())
                        .reversed())
                .toList();
    }
}

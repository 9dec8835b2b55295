package fr.treille.demonstration.registre;

import fr.treille.referentiel.etablissement.importation.ImportFinessService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes the files of an invented registry and imports them, as an agent does. */
@Component
@Profile("demonstration | test")
public class RegistreInvente {

    private final ImportFinessService imports;

    RegistreInvente(ImportFinessService imports) {
        this.imports = imports;
    }

    /**
     * As whoever is signed in.
     *
     * @param extraction the day that the files say
     * @param suffixe of their names, « invente »
     */
    public void importer(GenerateurFiness generateur, LocalDate extraction, String suffixe) {
        var fichiers = new FichiersInventes(generateur, extraction);
        try {
            var juridiques = Files.createTempFile("cs1100501", ".csv");
            var geographiques = Files.createTempFile("cs1100502", ".csv");
            try {
                fichiers.ecrireCs1100501(juridiques);
                fichiers.ecrireCs1100502(geographiques);
                imports.importer(juridiques, "cs1100501-" + suffixe + ".csv");
                imports.importer(geographiques, "cs1100502-" + suffixe + ".csv");
            } finally {
                Files.delete(juridiques);
                Files.delete(geographiques);
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}

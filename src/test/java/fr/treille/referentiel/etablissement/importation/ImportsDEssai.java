package fr.treille.referentiel.etablissement.importation;

import fr.treille.BaseVide;
import fr.treille.Session;
import fr.treille.referentiel.etablissement.EtablissementFiltre;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Fills the registry by imports, signed in as the coordination. */
@Component
public class ImportsDEssai {

    /** The real extract of Occitanie: 4 527 ESSMS of 2 084 organismes. */
    public static final Path OCCITANIE = Path.of("src/test/resources/donnees/finess/cs1100502-occitanie-20210108.csv");

    private static final Path DONNEES = Path.of("src/test/resources/donnees/finess");

    private final DataSource base;
    private final Comptes comptes;
    private final Session session;
    private final ImportFinessService imports;
    private final EtablissementService etablissements;

    ImportsDEssai(
            DataSource base,
            Comptes comptes,
            Session session,
            ImportFinessService imports,
            EtablissementService etablissements) {
        this.base = base;
        this.comptes = comptes;
        this.session = session;
        this.imports = imports;
        this.etablissements = etablissements;
    }

    /** From empty tables. */
    public void repartir() {
        BaseVide.vider(base);
        BaseVide.comptes(comptes);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    /** Signed in, on what is there. */
    void ouvrir() {
        session.ouvrir(Role.COORDINATION_ARS);
    }

    /** With {@link #OCCITANIE}, imported once for the whole class. */
    public void occitanie() {
        session.ouvrir(Role.COORDINATION_ARS);
        if (etablissements.compter(EtablissementFiltre.ESSMS) == 0) {
            importer(OCCITANIE);
        }
    }

    /** A copy of a FINESS+ document of the test data, as if it had been extracted that day. */
    public static Path structures(String nom, String date) {
        try {
            Path copie = Files.createTempFile("structures", ".json");
            copie.toFile().deleteOnExit();
            String document = Files.readString(DONNEES.resolve(nom));
            return Files.writeString(
                    copie, document.replaceFirst("\"generatedAt\": \"[0-9-]{10}", "\"generatedAt\": \"" + date));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RapportImport importer(Path fichier) {
        return imports.importer(fichier, fichier.getFileName().toString());
    }
}

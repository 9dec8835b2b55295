package fr.treille.etablissement;

import fr.treille.BaseVide;
import fr.treille.Session;
import fr.treille.equipe.Comptes;
import fr.treille.equipe.Role;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Imports into a registry that each test finds empty. */
@Component
public class ImportsDEssai {

    private final DataSource base;
    private final Comptes comptes;
    private final Session session;
    private final ImportFinessService imports;

    ImportsDEssai(DataSource base, Comptes comptes, Session session, ImportFinessService imports) {
        this.base = base;
        this.comptes = comptes;
        this.session = session;
        this.imports = imports;
    }

    /** Empties the tables and signs this thread in as the coordination. */
    public void repartir() {
        BaseVide.vider(base);
        BaseVide.comptes(comptes);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    RapportImport importer(Path fichier) {
        return imports.importer(fichier, fichier.getFileName().toString());
    }
}

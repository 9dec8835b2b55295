package fr.treille.socle.commun.export;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Identite;
import fr.treille.socle.commun.port.RegionDuMenu;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes lists as files. What is read, and whether it may be, is the business of the service that reads it: the same as for
 * the screen.
 */
@Component
public class Exports {

    private final TransactionTemplate lecture;
    private final RegistreExports registre;
    private final RegionDuMenu regions;
    private final Clock horloge;

    Exports(PlatformTransactionManager transactions, RegistreExports registre, RegionDuMenu regions, Clock horloge) {
        this.lecture = new TransactionTemplate(transactions);
        this.registre = registre;
        this.regions = regions;
        this.horloge = horloge;
        lecture.setReadOnly(true);
        // one state of the database for all the pages and the totals, whatever is written meanwhile
        lecture.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Name under which a list is saved: « echeances-2025-09-22.xlsx ». */
    public String nomFichier(Tableau<?> tableau, FormatExport format) {
        return tableau.nomFichier() + "-" + LocalDate.now(horloge) + "." + format.extension();
    }

    /**
     * Writes every row, then notes in the history that the caller took them.
     *
     * @param flux left open
     * @param avance told how many rows are read, after each; what it throws ends the work, and nothing is noted
     * @return how many rows were written
     * @throws fr.treille.socle.commun.Refus when the format does not hold so many
     */
    public <L> long ecrire(Tableau<L> tableau, FormatExport format, OutputStream flux, LongConsumer avance) {
        var lignes = new long[1];
        lecture.executeWithoutResult(transaction -> {
            try (var sortie = ouvrir(tableau, format, flux)) {
                var totaux = tableau.lecture().totaux();
                tableau.lecture().parcourir(ligne -> {
                    sortie.ecrire(ligne);
                    avance.accept(++lignes[0]);
                });
                sortie.totaliser(totaux);
            }
        });
        registre.noter(tableau.titre(), format, String.join("\u00A0; ", tableau.filtre()), lignes[0]);
        return lignes[0];
    }

    private <L> Sortie<L> ouvrir(Tableau<L> tableau, FormatExport format, OutputStream flux) {
        return new SortieAside<>(
                switch (format) {
                    case XLSX -> new ClasseurXlsx<>(flux, tableau, provenance());
                    case CSV -> new FichierCsv<>(flux, tableau);
                });
    }

    private Provenance provenance() {
        var qui = SecurityContextHolder.getContext().getAuthentication();
        return new Provenance(
                regions.agence(),
                qui != null && qui.getPrincipal() instanceof Identite agent ? agent.nomComplet() : "Treille",
                Formats.local(horloge.instant()));
    }
}

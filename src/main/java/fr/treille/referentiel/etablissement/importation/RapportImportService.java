package fr.treille.referentiel.etablissement.importation;

import fr.treille.referentiel.etablissement.finess.Nature;
import fr.treille.socle.commun.Refus;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the imports of FINESS files and what they did. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class RapportImportService {

    private static final int LOT = 1000;

    private final ImportFinessRequetes requetes;

    RapportImportService(ImportFinessRequetes requetes) {
        this.requetes = requetes;
    }

    /** @throws Refus when there is no such import */
    public RapportImport rapport(long importId) {
        return requetes.rapport(importId).orElseThrow(() -> new Refus("Cet import n’existe pas."));
    }

    /** The imports, the latest first. */
    public List<RapportImport> imports(Pageable page) {
        return requetes.imports(page);
    }

    /** Date of the most recent extraction of establishments imported. */
    public Optional<LocalDate> derniereExtraction() {
        return requetes.derniereExtraction();
    }

    /** A page of the lines of a report: in the file's order, or by number for the created ones. */
    public List<LigneImport> lignes(long importId, GenreLigne genre, Nature nature, Pageable page) {
        return genre == GenreLigne.CREE
                ? requetes.crees(importId, nature, page)
                : requetes.lignes(importId, genre, page);
    }

    /**
     * A page of the lines of a report of one genre; the establishments, for the created ones.
     *
     * @see #lignes(long, GenreLigne, Nature, Pageable)
     */
    public List<LigneImport> lignes(long importId, GenreLigne genre, Pageable page) {
        return lignes(importId, genre, Nature.ET, page);
    }

    /** How many lines {@link #lignes} gives in all. */
    public long compterLignes(long importId, GenreLigne genre, Nature nature) {
        if (genre == GenreLigne.CREE) {
            RapportImport rapport = rapport(importId);
            return (nature == Nature.ET ? rapport.etablissements() : rapport.organismes()).crees();
        }
        return requetes.compterLignes(importId, genre);
    }

    /** Writes the lines of a report of one genre as a CSV file for a spreadsheet: semicolons, UTF-8 with its mark. */
    public void exporter(long importId, GenreLigne genre, Nature nature, OutputStream flux) {
        try (ExportRapport export = new ExportRapport(flux)) {
            List<LigneImport> lot = List.of();
            for (int page = 0; page == 0 || lot.size() == LOT; page++) {
                lot = lignes(importId, genre, nature, PageRequest.of(page, LOT));
                lot.forEach(export::ecrire);
            }
        }
    }
}

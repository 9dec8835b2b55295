package fr.treille.referentiel.etablissement.importation;

import fr.treille.referentiel.etablissement.finess.Nature;
import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the imports of FINESS files and what they did. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class RapportImportService {

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
}

package fr.treille.referentiel.segur;

import fr.treille.referentiel.segur.LectureSolutions.Cle;
import fr.treille.socle.commun.Refus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The solutions that are référencées Ségur, as the last file says: one list for all régions. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class SolutionService {

    private final Solutions solutions;
    private final RegistreSegur registre;
    private final ListeImportee<Cle, LigneSolution> liste;

    SolutionService(Solutions solutions, TenueSolutions tenue, RegistreSegur registre) {
        this.solutions = solutions;
        this.registre = registre;
        liste = new ListeImportee<>(ListeSegur.SOLUTIONS, tenue, registre);
    }

    /** Each référencement, by name of the solution. */
    public List<LigneSolution> referencements() {
        return solutions.lignes();
    }

    /** The solutions that a file may choose today: those that are référencées in a lane at least. */
    public List<SolutionSegur> choisissables() {
        var jour = registre.aujourdhui();
        return solutions.toutes().stream()
                .filter(solution -> solution.referencee(jour))
                .toList();
    }

    /** The last import, nothing before the first one. */
    public Optional<ImportSegur> dernierImport() {
        return liste.dernierImport();
    }

    /**
     * What recording a file would change, line by line.
     *
     * @throws Refus when it is no such list
     */
    @PreAuthorize("hasRole('PILOTER_APPELS')")
    public ApercuImport examiner(String nom, Path fichier) {
        return liste.examiner(nom, fichier);
    }

    /** The same as {@link #importer(String, Path, boolean)} of a file in which nobody saw that much is absent. */
    @Transactional
    @PreAuthorize("hasRole('PILOTER_APPELS')")
    public ApercuImport importer(String nom, Path fichier) {
        return importer(nom, fichier, false);
    }

    /**
     * Records a file: it is the whole list, and what it no longer holds is said absent.
     *
     * @param absencesVues whether the caller saw that a large part of the list is absent from it
     * @throws Refus as {@link #examiner}; when a large part is absent that nobody saw
     */
    @Transactional
    @PreAuthorize("hasRole('PILOTER_APPELS')")
    public ApercuImport importer(String nom, Path fichier, boolean absencesVues) {
        return liste.importer(nom, fichier, absencesVues);
    }
}

package fr.treille.referentiel.segur;

import fr.treille.referentiel.segur.LectureSons.Cle;
import fr.treille.socle.commun.Refus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The SONS orders of ESSMS, as the last file says: one list for all régions. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class SonsService {

    private final ListeImportee<Cle, BeneficiaireSons> liste;
    private final JdbcClient base;

    SonsService(TenueSons tenue, RegistreSegur registre, JdbcClient base) {
        liste = new ListeImportee<>(ListeSegur.SONS, tenue, registre);
        this.base = base;
    }

    /** A page of the orders of which the FINESS number begins so, by number and day; all of them for « ». */
    public List<BeneficiaireSons> rechercher(String finess, Pageable page) {
        return base.sql("SELECT * FROM sons_beneficiaire WHERE finess LIKE CONCAT(:debut, '%')"
                        + " ORDER BY finess, commande_le LIMIT :taille OFFSET :depart")
                .param("debut", finess)
                .param("taille", page.getPageSize())
                .param("depart", page.getOffset())
                .query(TenueSons::ligne)
                .list();
    }

    /** How many {@link #rechercher} gives in all. */
    public long compter(String finess) {
        return base.sql("SELECT COUNT(*) FROM sons_beneficiaire WHERE finess LIKE CONCAT(:debut, '%')")
                .param("debut", finess)
                .query(Long.class)
                .single();
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

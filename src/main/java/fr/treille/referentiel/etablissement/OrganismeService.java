package fr.treille.referentiel.etablissement;

import fr.treille.referentiel.etablissement.finess.Nature;
import fr.treille.referentiel.etablissement.importation.ImportFinessRequetes;
import fr.treille.referentiel.etablissement.importation.LigneImport;
import fr.treille.socle.commun.Refus;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the organismes gestionnaires (legal entities) of FINESS; public, like the establishments. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class OrganismeService {

    private final OrganismeRequetes requetes;
    private final ImportFinessRequetes imports;

    OrganismeService(OrganismeRequetes requetes, ImportFinessRequetes imports) {
        this.requetes = requetes;
        this.imports = imports;
    }

    /**
     * A page of the organismes that a filter keeps, in one statement.
     *
     * @param page sorted by components of {@link OrganismeLigne}; by name when it is not
     */
    public List<OrganismeLigne> rechercher(OrganismeFiltre filtre, Pageable page) {
        return requetes.rechercher(filtre, page);
    }

    /** How many organismes a filter keeps. */
    public long compter(OrganismeFiltre filtre) {
        return requetes.compter(filtre);
    }

    /** The organismes of those numbers, by number; those unknown are left out. */
    public List<OrganismeLigne> parFiness(Collection<String> finess) {
        return requetes.parFiness(finess);
    }

    /**
     * Everything known of an organisme.
     *
     * @throws Refus when there is none of that number
     */
    public OrganismeFiche fiche(String finess) {
        return requetes.fiche(finess)
                .orElseThrow(() ->
                        new Refus("Aucun organisme gestionnaire n’a le numéro FINESS «\u00A0" + finess + "\u00A0»."));
    }

    /** What the imports reported of an organisme, the latest first. */
    public List<LigneImport> historique(String finess) {
        return imports.historique(Nature.EJ, finess);
    }
}

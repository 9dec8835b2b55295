package fr.treille.referentiel.etablissement;

import fr.treille.referentiel.etablissement.finess.Nature;
import fr.treille.referentiel.etablissement.importation.ImportFinessRequetes;
import fr.treille.referentiel.etablissement.importation.LigneImport;
import fr.treille.socle.commun.Refus;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the establishments. FINESS is public: every agent who may read reads all of France, whatever the région; only imports
 * write.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class EtablissementService {

    private final EtablissementRequetes requetes;
    private final ImportFinessRequetes imports;

    EtablissementService(EtablissementRequetes requetes, ImportFinessRequetes imports) {
        this.requetes = requetes;
        this.imports = imports;
    }

    /**
     * A page of the establishments that a filter keeps, in one statement.
     *
     * @param page sorted by components of {@link EtablissementLigne}; by name when it is not
     */
    public List<EtablissementLigne> rechercher(EtablissementFiltre filtre, Pageable page) {
        return requetes.rechercher(filtre, page);
    }

    /** Gives every establishment that a filter keeps, in order, without holding them; sorted as {@link #rechercher}. */
    public void parcourir(EtablissementFiltre filtre, Sort tri, Consumer<EtablissementLigne> suite) {
        requetes.parcourir(filtre, tri, suite);
    }

    /** How many establishments a filter keeps. */
    public long compter(EtablissementFiltre filtre) {
        return requetes.compter(filtre);
    }

    /** How many establishments a filter keeps, and of how many organismes gestionnaires. */
    public EtablissementTotaux totaux(EtablissementFiltre filtre) {
        return requetes.totaux(filtre);
    }

    /** The FINESS numbers that a filter keeps, in order, to select them all at once. */
    public List<String> numeros(EtablissementFiltre filtre, int maximum) {
        return requetes.numeros(filtre, maximum);
    }

    /** The establishments of those numbers, by number; those unknown are left out. */
    public List<EtablissementLigne> parFiness(Collection<String> finess) {
        return requetes.parFiness(finess);
    }

    /**
     * Everything known of an establishment.
     *
     * @throws Refus when there is none of that number
     */
    public EtablissementFiche fiche(String finess) {
        return requetes.fiche(finess)
                .orElseThrow(() -> new Refus("Aucun établissement n’a le numéro FINESS «\u00A0" + finess + "\u00A0»."));
    }

    /** What the imports reported of an establishment, the latest first. */
    public List<LigneImport> historique(String finess) {
        return imports.historique(Nature.ET, finess);
    }

    /** The categories, by label: those that exist, and the closed ones that some establishment still bears. */
    public List<CategorieLigne> categories() {
        return requetes.categories();
    }
}

package fr.treille.convention;

import fr.treille.commun.Refus;
import fr.treille.equipe.AgentConnecte;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the conventions of the caller's région; their PDFs are read by the archive's own service. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class ConventionLectureService {

    private final ConventionRequetes requetes;

    ConventionLectureService(ConventionRequetes requetes) {
        this.requetes = requetes;
    }

    /**
     * A page of the filtered list, in one statement.
     *
     * @param page its sort properties are « reference », « date », « grappe », « porteur », « etat », « montant »,
     *     « envoyeeLe », « message », « signeeLe »; others are ignored
     */
    public List<ConventionLigne> rechercher(ConventionFiltre filtre, Pageable page) {
        return requetes.lignes(region(), filtre, page);
    }

    /** What the filtered list adds up to, in one statement. */
    public ConventionTotaux totaux(ConventionFiltre filtre) {
        return requetes.totaux(region(), filtre);
    }

    /** The conventions of a grappe, the last generated first; none when it is of another région. */
    public List<ConventionFiche> conventions(long grappeId) {
        return requetes.deLaGrappe(region(), grappeId);
    }

    /** @throws Refus when it does not exist or is of another région */
    public ConventionFiche fiche(long id) {
        return requetes.fiche(region(), id)
                .orElseThrow(() -> new Refus("Cette convention n’existe pas, ou n’est pas dans votre périmètre."));
    }

    private static String region() {
        return AgentConnecte.courant().regionCode();
    }
}

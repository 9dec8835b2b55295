package fr.treille.engagement.convention;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the conventions of the caller's périmètre; their PDFs are read by the archive's own service. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class ConventionLectureService {

    private final ConventionRequetes requetes;
    private final Perimetre perimetre;

    ConventionLectureService(ConventionRequetes requetes, Perimetre perimetre) {
        this.requetes = requetes;
        this.perimetre = perimetre;
    }

    /**
     * A page of the filtered list, in one statement.
     *
     * @param page its sort properties are « reference », « date », « grappe », « porteur », « etat », « montant »,
     *     « envoyeeLe », « message », « signeeLe », « caduqueLe »; others are
     *     ignored
     */
    public List<ConventionLigne> rechercher(ConventionFiltre filtre, Pageable page) {
        return requetes.lignes(filtre, page);
    }

    /** What the filtered list adds up to, in one statement. */
    public ConventionTotaux totaux(ConventionFiltre filtre) {
        return requetes.totaux(filtre);
    }

    /** The conventions of a grappe, the last generated first; none when it is outside of the périmètre. */
    public List<ConventionFiche> conventions(long grappeId) {
        return requetes.deLaGrappe(grappeId);
    }

    /** @throws Refus when it does not exist or is outside of the périmètre */
    public ConventionFiche fiche(long id) {
        return requetes.fiche(id).orElseThrow(() -> perimetre.inconnu("Cette convention", id));
    }
}

package fr.treille.engagement.notification;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the letters of the caller's périmètre; their PDFs are read by the archive's own service. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class LettreLectureService {

    private final LettreRequetes requetes;
    private final Perimetre perimetre;

    LettreLectureService(LettreRequetes requetes, Perimetre perimetre) {
        this.requetes = requetes;
        this.perimetre = perimetre;
    }

    /**
     * A page of the filtered list, in one statement.
     *
     * @param page its sort properties are « reference », « date », « grappe », « porteur », « sens », « etat », « montant »,
     *     « envoyeeLe », « message »; others are ignored
     */
    public List<LettreLigne> rechercher(LettreFiltre filtre, Pageable page) {
        return requetes.lignes(filtre, page);
    }

    /** What the filtered list adds up to, in one statement. */
    public LettreTotaux totaux(LettreFiltre filtre) {
        return requetes.totaux(filtre);
    }

    /** The letters of a grappe, the last generated first; none when it is outside of the périmètre. */
    public List<LettreFiche> lettres(long grappeId) {
        return requetes.deLaGrappe(grappeId);
    }

    /** @throws Refus when it does not exist or is outside of the périmètre */
    public LettreFiche fiche(long id) {
        return requetes.fiche(id).orElseThrow(() -> perimetre.inconnu("Cette lettre", id));
    }
}

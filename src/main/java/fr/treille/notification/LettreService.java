package fr.treille.notification;

import fr.treille.commun.Refus;
import fr.treille.equipe.AgentConnecte;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the letters of the caller's région; their PDFs are read by the archive's own service. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class LettreService {

    private final LettreRequetes requetes;

    LettreService(LettreRequetes requetes) {
        this.requetes = requetes;
    }

    /**
     * A page of the filtered list, in one statement.
     *
     * @param page its sort properties are « reference », « date », « grappe », « porteur », « sens », « etat », « montant »,
     *     « envoyeeLe », « message »; others are ignored
     */
    public List<LettreLigne> rechercher(LettreFiltre filtre, Pageable page) {
        return requetes.lignes(region(), filtre, page);
    }

    /** What the filtered list adds up to, in one statement. */
    public LettreTotaux totaux(LettreFiltre filtre) {
        return requetes.totaux(region(), filtre);
    }

    /** The letters of a grappe, the last generated first; none when it is of another région. */
    public List<LettreFiche> lettres(long grappeId) {
        return requetes.deLaGrappe(region(), grappeId);
    }

    /** @throws Refus when it does not exist or is of another région */
    public LettreFiche fiche(long id) {
        return requetes.fiche(region(), id)
                .orElseThrow(() -> new Refus("Cette lettre n’existe pas, ou n’est pas dans votre périmètre."));
    }

    private static String region() {
        return AgentConnecte.courant().regionCode();
    }
}

package fr.treille.pilotage.vigilance;

import fr.treille.socle.equipe.Perimetre;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The followed grappes that should worry, the worst first, by the criteria of the région. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class VigilanceService {

    private final VigilanceRequetes requetes;
    private final Criteres criteres;
    private final Perimetre perimetre;

    VigilanceService(VigilanceRequetes requetes, Criteres criteres, Perimetre perimetre) {
        this.requetes = requetes;
        this.criteres = criteres;
        this.perimetre = perimetre;
    }

    /**
     * A page of the list: one statement, after the one that reads the criteria.
     *
     * @param page its sort properties are « score », « nom », « porteur », « responsable »; others are ignored
     */
    public List<VigilanceLigne> rechercher(VigilanceFiltre filtre, Pageable page) {
        return requetes.lignes(perimetre, criteres.deLaRegion(perimetre.regionCode()), filtre, page);
    }

    /** What the list adds up to, likewise. */
    public VigilanceTotaux totaux(VigilanceFiltre filtre) {
        return requetes.totaux(perimetre, criteres.deLaRegion(perimetre.regionCode()), filtre);
    }
}

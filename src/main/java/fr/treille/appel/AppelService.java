package fr.treille.appel;

import fr.treille.commun.Refus;
import fr.treille.equipe.AgentConnecte;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the calls of the caller's région. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class AppelService {

    private final AppelRepository appels;

    AppelService(AppelRepository appels) {
        this.appels = appels;
    }

    /** The calls of the caller's région, the most recent first. */
    public List<AppelLigne> appels() {
        return appels.lignes(AgentConnecte.courant().regionCode());
    }

    /**
     * A call of the caller's région.
     *
     * @throws Refus when there is none of that identifier there
     */
    public AppelFiche fiche(long id) {
        return appels.findByIdAndRegionCode(id, AgentConnecte.courant().regionCode())
                .map(Appel::fiche)
                .orElseThrow(() -> new Refus("Cet appel à projets n’existe pas dans votre région."));
    }
}

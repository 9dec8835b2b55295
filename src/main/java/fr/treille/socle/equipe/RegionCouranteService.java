package fr.treille.socle.equipe;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.port.RegionDuMenu;
import fr.treille.socle.territoire.RegionFiche;
import fr.treille.socle.territoire.Regions;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The région in which the caller acts. An administrator of the installation opens one at a time, for the session: whatever
 * they then do is done there, as its own agents would.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class RegionCouranteService implements RegionDuMenu {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    private final Regions regions;

    RegionCouranteService(Regions regions) {
        this.regions = regions;
    }

    @Override
    public String code() {
        return AgentConnecte.courant().regionCode();
    }

    @Override
    public String agence() {
        return regions.fiche(AgentConnecte.courant().regionCode()).agenceAffichee();
    }

    @Override
    public List<Choix> choix() {
        var agent = AgentConnecte.courant();
        return choix(region -> region.ouverte() || region.code().equals(agent.regionCode()));
    }

    @Override
    public List<Choix> toutes() {
        return choix(region -> true);
    }

    private List<Choix> choix(Predicate<RegionFiche> laquelle) {
        return AgentConnecte.courant().deLInstallation()
                ? regions.toutes().stream()
                        .filter(laquelle)
                        .map(region -> new Choix(region.code(), region.nom()))
                        .toList()
                : List.of();
    }

    @Override
    public void choisir(String code) {
        var agent = AgentConnecte.courant();
        if (!agent.deLInstallation()) {
            SECURITE.warn("région {} refusée à l’agent {}", code, agent.id());
            throw new Refus("Cette région n’existe pas, ou n’est pas la vôtre.");
        }
        agent.agirDans(regions.fiche(code));
        SECURITE.info("région {} ouverte par l’agent {}", agent.regionCode(), agent.id());
    }
}

package fr.treille.referentiel.appel.livre;

import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.PilotageAppelService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Adds delivered calls to those of the caller's région. Nothing does it but somebody who asks for it. */
@Service
@PreAuthorize("hasRole('PILOTER_APPELS')")
public class AppelsLivresService {

    private final CatalogueAppels catalogue;
    private final AppelService appels;
    private final PilotageAppelService pilotage;

    AppelsLivresService(CatalogueAppels catalogue, AppelService appels, PilotageAppelService pilotage) {
        this.catalogue = catalogue;
        this.appels = appels;
        this.pilotage = pilotage;
    }

    /** The delivered calls of the caller's région that it does not have, the most recent first. */
    public List<AppelLivre> aAjouter() {
        var presents = appels.livres();
        return catalogue.de(AgentConnecte.courant().regionCode()).stream()
                .filter(livre -> !presents.containsKey(livre.cle()))
                .toList();
    }

    /**
     * Adds a delivered call as a draft of the caller's région, for it to be checked and published; one that is there already
     * stays as it is, whatever the région made of it. Not within a transaction: that of somebody who adds it meanwhile is waited
     * for.
     *
     * @param cle of the delivered call
     * @return the call's identifier
     * @throws Refus when none of that key is delivered for that région, or when another call has its name and year
     */
    @UneFois
    public long ajouter(String cle) {
        var livre = catalogue.de(AgentConnecte.courant().regionCode()).stream()
                .filter(candidat -> candidat.cle().equals(cle))
                .findFirst()
                .orElseThrow(() -> new Refus("Cet appel à projets n’est pas livré pour votre région."));
        var present = appels.livres().get(cle);
        if (present != null) {
            return present;
        }
        try {
            return pilotage.creerLivre(cle, livre.saisie());
        } catch (Refus | DataIntegrityViolationException echec) {
            var entretemps = appels.livres().get(cle);
            if (entretemps == null) {
                throw echec;
            }
            return entretemps;
        }
    }
}

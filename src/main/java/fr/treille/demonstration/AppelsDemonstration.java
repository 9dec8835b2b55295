package fr.treille.demonstration;

import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.PilotageAppelService;
import fr.treille.referentiel.appel.StatutAppel;
import fr.treille.referentiel.appel.livre.AppelsLivresService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Delivered calls, added and published through the services of their screens. */
@Component
@Profile("demonstration | test")
public class AppelsDemonstration {

    private final AppelsLivresService livres;
    private final AppelService appels;
    private final PilotageAppelService pilotage;

    AppelsDemonstration(AppelsLivresService livres, AppelService appels, PilotageAppelService pilotage) {
        this.livres = livres;
        this.appels = appels;
        this.pilotage = pilotage;
    }

    /** The delivered call of that key, in the région of whoever is signed in: published, and added when it is not there yet. */
    public AppelFiche poser(String cle) {
        var fiche = appels.fiche(livres.ajouter(cle));
        if (fiche.statut() == StatutAppel.BROUILLON) {
            pilotage.publier(fiche.id(), fiche.version());
        }
        return appels.fiche(fiche.id());
    }
}

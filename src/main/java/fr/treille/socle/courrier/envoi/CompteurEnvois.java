package fr.treille.socle.courrier.envoi;

import fr.treille.socle.commun.port.CompteurMenu;
import org.springframework.stereotype.Component;

/** How many messages wait for a person. */
@Component
class CompteurEnvois implements CompteurMenu {

    private final EnvoiService envois;

    CompteurEnvois(EnvoiService envois) {
        this.envois = envois;
    }

    @Override
    public String chemin() {
        return "/boite-envoi";
    }

    @Override
    public long nombre() {
        return envois.aTraiter();
    }

    @Override
    public String libelle() {
        return "messages en échec ou à vérifier";
    }
}

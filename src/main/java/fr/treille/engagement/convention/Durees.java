package fr.treille.engagement.convention;

import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.TypeProjet;

/**
 * How long a project lasts by its call.
 *
 * @param deploiementMois mark given for the deployment: 18 for an acquisition, 9 without change of software in 2025
 * @param conventionMois that, then the months over which usage is measured
 */
record Durees(int deploiementMois, int conventionMois) {

    static Durees de(Regles regles, TypeProjet type) {
        int deploiement = regles.deploiementMois(type);
        return new Durees(deploiement, deploiement + regles.mesureMois());
    }
}

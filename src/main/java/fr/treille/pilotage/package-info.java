/** What the agency sees of itself: the dashboard. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commun",
            "commun :: ui",
            "territoire",
            "equipe",
            "etablissement",
            "appel",
            "courrier",
            "grappe",
            "instruction",
            "notification",
            "convention",
            "vigilance"
        })
package fr.treille.pilotage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

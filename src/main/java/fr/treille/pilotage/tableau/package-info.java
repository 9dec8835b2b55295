/** What the agency sees of itself: the dashboard. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: subvention",
            "pilotage.echeance",
            "pilotage.vigilance",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe"
        })
package fr.treille.pilotage.tableau;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

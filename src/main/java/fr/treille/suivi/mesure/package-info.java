/** Measures of the usage of a DUI: what each ESSMS counts in a period, checked, recorded and corrected. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "referentiel.appel :: regle",
            "referentiel.etablissement",
            "socle.commun",
            "socle.equipe"
        })
package fr.treille.suivi.mesure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

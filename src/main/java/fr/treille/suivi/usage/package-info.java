/** Usage of the DUI: what each ESSMS counts in a period, the rates that follow, and whether they release the balance. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: ui",
            "engagement.convention :: ui",
            "referentiel.appel",
            "referentiel.etablissement",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.territoire"
        })
package fr.treille.suivi.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

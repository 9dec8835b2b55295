/** Usage of the DUI: what each ESSMS counts in a period, the rates that follow, and whether they release the balance. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commun",
            "commun :: ui",
            "territoire",
            "equipe",
            "equipe :: connexion",
            "etablissement",
            "appel",
            "courrier",
            "courrier :: envoi",
            "grappe",
            "grappe :: ui",
            "convention",
            "convention :: ui"
        })
package fr.treille.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

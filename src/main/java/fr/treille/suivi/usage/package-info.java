/** Usage of the DUI: the rates that follow from what was counted, for a grappe and for the région, and whether they release the balance. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: ui",
            "engagement.convention",
            "engagement.convention :: ui",
            "engagement.versement",
            "referentiel.appel",
            "referentiel.amenagement",
            "referentiel.appel :: regle",
            "referentiel.etablissement",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.piece",
            "socle.piece :: ui",
            "socle.territoire",
            "suivi.dui",
            "suivi.mesure",
            "suivi.jalon",
            "suivi.preuve",
            "suivi.preuve :: ui"
        })
package fr.treille.suivi.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

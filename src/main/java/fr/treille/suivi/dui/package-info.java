/** Active DUI of the grappes: how many on a day, with their evidence, and what the région adds up to. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "referentiel.etablissement",
            "socle.commun",
            "socle.equipe",
            "socle.piece",
            "suivi.mesure"
        })
@TablesDuModule("dui_actifs")
package fr.treille.suivi.dui;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

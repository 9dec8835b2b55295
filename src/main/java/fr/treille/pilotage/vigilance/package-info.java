/** The grappes that should worry, ranked, each with its reasons; the rule is data. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "referentiel.appel",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.territoire",
            "suivi.action",
            "suivi.jalon",
            "suivi.mesure",
            "suivi.point"
        })
@TablesDuModule("critere_vigilance")
package fr.treille.pilotage.vigilance;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Minutes of a committee of selection: what it settled, archived as it was. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.selection",
            "dossier.selection :: simulation",
            "dossier.selection :: ui",
            "engagement.acte",
            "engagement.acte :: dossier",
            "engagement.acte :: registre",
            "engagement.acte :: ui",
            "socle.commun",
            "socle.commun :: ui",
            "socle.courrier",
            "socle.courrier :: edition",
            "socle.courrier :: envoi",
            "socle.equipe",
            "socle.territoire"
        })
@TablesDuModule("proces_verbal")
package fr.treille.engagement.procesverbal;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

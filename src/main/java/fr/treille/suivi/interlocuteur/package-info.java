/** Who works on a grappe beside the agency: the directory of its contacts, its committees, and what was exchanged. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: projet",
            "dossier.grappe :: ui",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe"
        })
package fr.treille.suivi.interlocuteur;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

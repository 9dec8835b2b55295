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
@TablesDuModule({"comite_membre", "interlocuteur", "seance"})
package fr.treille.suivi.interlocuteur;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

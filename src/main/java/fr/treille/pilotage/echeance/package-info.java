/** Échéances: every deadline in one place, read from the facts that the other modules hold, and each agent's calendar of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "socle.commun",
            "socle.commun :: ui",
            "socle.compte :: connexion",
            "socle.compte",
            "socle.equipe",
            "socle.territoire"
        })
@TablesDuModule({"agenda", "agenda_evenement"})
package fr.treille.pilotage.echeance;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Relances: rules that make a message leave about an échéance, what was sent, and each agent's own digest. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: ui",
            "pilotage.echeance",
            "socle.commun",
            "socle.commun :: ui",
            "socle.courrier :: envoi",
            "socle.equipe",
            "socle.territoire"
        })
package fr.treille.pilotage.relance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Relances: rules that make a message leave about an échéance, what was sent, and each agent's own digest. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commun",
            "commun :: ui",
            "territoire",
            "equipe",
            "courrier :: envoi",
            "grappe",
            "grappe :: ui",
            "echeance"
        })
package fr.treille.relance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

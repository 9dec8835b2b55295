/** Échéances: every deadline in one place, read from the facts that the other modules hold, and each agent's calendar of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"commun", "commun :: ui", "territoire", "equipe", "equipe :: compte", "grappe"})
package fr.treille.echeance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Régions and territoires (départements) that the agencies cover. */
@NullMarked
@ApplicationModule(allowedDependencies = {"commun", "commun :: ui"})
package fr.treille.territoire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The grappes that should worry, ranked, each with its reasons; the rule is data. */
@NullMarked
@ApplicationModule(allowedDependencies = {"commun", "commun :: ui", "territoire", "equipe", "grappe", "jalon"})
package fr.treille.vigilance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

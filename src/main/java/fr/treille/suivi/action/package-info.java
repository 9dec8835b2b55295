/** What is carried from one point to the next: the actions and the risks of a grappe. */
@NullMarked
@ApplicationModule(allowedDependencies = {"socle.commun", "socle.equipe", "suivi.jalon"})
package fr.treille.suivi.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What is carried from one point to the next: the actions and the risks of a grappe. */
@NullMarked
@ApplicationModule(allowedDependencies = {"socle.commun", "socle.equipe", "suivi.jalon"})
@TablesDuModule(
        value = {"action_suivi", "risque"},
        vues = "actions_ouvertes")
package fr.treille.suivi.action;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Agents of the agencies and of the GRADeS: accounts, roles, rights, sign-in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"commun", "commun :: ui", "territoire"})
package fr.treille.equipe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

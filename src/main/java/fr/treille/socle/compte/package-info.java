/** Accounts: who may sign in and by what proof, invitations, forgotten passwords, the first administrator. */
@NullMarked
@ApplicationModule(allowedDependencies = {"socle.commun", "socle.commun :: ui", "socle.equipe", "socle.territoire"})
package fr.treille.socle.compte;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

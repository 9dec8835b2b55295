/** Windows of the published calls as those who follow their files see them: what falls due, and what each file lacks. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"commun", "commun :: ui", "equipe", "appel", "appel :: ui", "grappe", "grappe :: ui"})
package fr.treille.fenetre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

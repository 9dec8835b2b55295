/** Documents: their archive; they are made in {@code edition} and leave through {@code envoi}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"socle.commun", "socle.commun :: ui", "socle.compte", "socle.equipe"})
package fr.treille.socle.courrier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

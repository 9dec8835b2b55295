/** Documents: their archive; they are made in {@code edition} and leave through {@code envoi}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"commun", "commun :: ui", "territoire", "equipe", "equipe :: compte"})
package fr.treille.courrier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Documents: Jasper rendering of letters and conventions, their archive; the mail outbox is in {@code envoi}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"commun", "commun :: ui", "territoire", "equipe"})
package fr.treille.courrier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

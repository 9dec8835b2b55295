/** Pure computation of a project's grant from the scale of its call: no Spring, no database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"socle.commun"})
package fr.treille.referentiel.financement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

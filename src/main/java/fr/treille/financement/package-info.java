/** Pure computation of a project's grant from the scale of its call: no Spring, no database. */
@NullMarked
@ApplicationModule(allowedDependencies = "commun")
package fr.treille.financement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

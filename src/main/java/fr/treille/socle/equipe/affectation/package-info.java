/** Who covers which territoire, from when to when, and who stands in for whom. */
@NullMarked
@NamedInterface("affectation")
package fr.treille.socle.equipe.affectation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

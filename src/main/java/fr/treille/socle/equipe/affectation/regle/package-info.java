/** What an assignment and an absence have to respect, and over which days they run. */
@NullMarked
@NamedInterface("regle")
package fr.treille.socle.equipe.affectation.regle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

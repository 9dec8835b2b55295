/** Which territoires are covered, by whom, and with how much work. */
@NullMarked
@NamedInterface("couverture")
package fr.treille.socle.equipe.affectation.couverture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

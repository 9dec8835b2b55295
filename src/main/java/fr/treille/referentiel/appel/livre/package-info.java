/**
 * The calls delivered with Treille: one readable file each, read once, which a région adds to its own when it chooses to. A new
 * one is a new file under {@code appels/}.
 */
@NullMarked
@NamedInterface("livre")
package fr.treille.referentiel.appel.livre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

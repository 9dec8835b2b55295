/** The rules of a call as data: its grid, its pieces, its targets; compared, written, and read for a dépôt. */
@NullMarked
@NamedInterface("regle")
package fr.treille.referentiel.appel.regle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

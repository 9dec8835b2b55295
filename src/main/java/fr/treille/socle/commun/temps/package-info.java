/** The clock of the région, and the days where it is not another day yet. */
@NullMarked
package fr.treille.socle.commun.temps;

import org.jspecify.annotations.NullMarked;

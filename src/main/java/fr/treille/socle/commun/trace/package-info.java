/** Who changed a row and when: what rows carry, and where they are followed. */
@NullMarked
package fr.treille.socle.commun.trace;

import org.jspecify.annotations.NullMarked;

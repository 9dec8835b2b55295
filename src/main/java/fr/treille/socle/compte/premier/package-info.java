/** The first account of an installation, without which nobody could invite anybody. */
@NullMarked
package fr.treille.socle.compte.premier;

import org.jspecify.annotations.NullMarked;

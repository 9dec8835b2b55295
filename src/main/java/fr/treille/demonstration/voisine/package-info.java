/** What the demonstration has of another région than its own. */
@NullMarked
package fr.treille.demonstration.voisine;

import org.jspecify.annotations.NullMarked;

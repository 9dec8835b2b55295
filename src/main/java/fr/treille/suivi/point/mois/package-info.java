/** The months of the grappes that are followed, with the point that each has or expects. */
@NullMarked
package fr.treille.suivi.point.mois;

import org.jspecify.annotations.NullMarked;

/** How a grant is shared out between the ESSMS of its grappe and their OG. */
@NullMarked
package fr.treille.engagement.convention.repartition;

import org.jspecify.annotations.NullMarked;

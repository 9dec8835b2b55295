/** The list of the grappes: what keeps them, in which order, what a row says and what they add up to. */
@NullMarked
@NamedInterface("liste")
package fr.treille.dossier.grappe.liste;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

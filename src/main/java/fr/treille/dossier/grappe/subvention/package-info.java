/** The grant of a grappe: worked out by the scale, then frozen with its lines by the avis. */
@NullMarked
package fr.treille.dossier.grappe.subvention;

import org.jspecify.annotations.NullMarked;

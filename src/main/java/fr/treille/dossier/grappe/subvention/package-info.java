/**
 * The money of the grappes: worked out by the scale, frozen with its lines by the avis, then asked, granted, committed, refused or
 * set aside, in sums that keep these apart.
 */
@NullMarked
@NamedInterface("subvention")
package fr.treille.dossier.grappe.subvention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

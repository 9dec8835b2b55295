/** What becomes of the money of the grappes: asked, granted, committed, refused or set aside, and sums that keep them apart. */
@NullMarked
@NamedInterface("subvention")
package fr.treille.dossier.grappe.subvention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

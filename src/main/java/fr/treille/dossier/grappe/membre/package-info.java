/** The ESSMS of a grappe, as they were on the day each was added, and what the registry says of them. */
@NullMarked
@NamedInterface("membre")
package fr.treille.dossier.grappe.membre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

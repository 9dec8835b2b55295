/** One at a time on a grappe, for the modules that write about it. */
@NullMarked
@NamedInterface("verrou")
package fr.treille.dossier.grappe.verrou;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

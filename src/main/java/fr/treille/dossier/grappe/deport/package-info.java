/** Who does not judge a file, because they have an interest in it. */
@NullMarked
@NamedInterface("deport")
package fr.treille.dossier.grappe.deport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

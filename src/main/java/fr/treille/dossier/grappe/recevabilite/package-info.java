/** The dépôt of a file, what the rule makes of it, and what the coordination decided in spite of the rule. */
@NullMarked
@NamedInterface("recevabilite")
package fr.treille.dossier.grappe.recevabilite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

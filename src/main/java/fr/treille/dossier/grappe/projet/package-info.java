/** What is declared of a grappe: its project, whom to write to, who is in charge; compared field by field, and found complete or not. */
@NullMarked
@NamedInterface("projet")
package fr.treille.dossier.grappe.projet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

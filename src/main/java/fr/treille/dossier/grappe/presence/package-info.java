/** Who has a file open at this moment. */
@NullMarked
package fr.treille.dossier.grappe.presence;

import org.jspecify.annotations.NullMarked;

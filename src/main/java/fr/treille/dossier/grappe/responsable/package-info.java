/** Who is in charge of a grappe: who is proposed, who may be, and changes of many at once. */
@NullMarked
package fr.treille.dossier.grappe.responsable;

import org.jspecify.annotations.NullMarked;

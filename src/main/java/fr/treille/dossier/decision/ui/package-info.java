/** The decision of a grappe, and the région's setting of who decides. */
@NullMarked
package fr.treille.dossier.decision.ui;

import org.jspecify.annotations.NullMarked;

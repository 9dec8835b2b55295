/** The decision of a grappe, and the région's setting of who decides. */
@NullMarked
@NamedInterface("ui")
package fr.treille.dossier.decision.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Conventions on screen: the grappe's tab, its next step, and the list. {@link fr.treille.engagement.convention.ui.SoldeConvention} lets a
 * module below say what the balance waits for.
 */
@NullMarked
@NamedInterface("ui")
package fr.treille.engagement.convention.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

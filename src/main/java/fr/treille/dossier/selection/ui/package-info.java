/** The committees of selection, and a file's place in them. */
@NullMarked
@NamedInterface("ui")
package fr.treille.dossier.selection.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The shell of the screens and the habits of grids and forms that views share. */
@NullMarked
@NamedInterface("ui")
package fr.treille.socle.commun.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Where files are given, what is said of each beside it, and the link by which a piece is read. */
@NullMarked
@NamedInterface("ui")
package fr.treille.socle.piece.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

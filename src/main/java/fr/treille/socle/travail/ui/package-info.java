/** Long work on screen: its progress, found again on return, and what was refused of it. */
@NullMarked
@NamedInterface("ui")
package fr.treille.socle.travail.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

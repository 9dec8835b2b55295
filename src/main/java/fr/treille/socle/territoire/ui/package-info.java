/** The région's screen: its agency, who signs for it, its settings. */
@NullMarked
@NamedInterface("ui")
package fr.treille.socle.territoire.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

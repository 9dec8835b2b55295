/** How one says what a file proves, the same on the porteur's page and on the agents'. */
@NullMarked
@NamedInterface("ui")
package fr.treille.suivi.preuve.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

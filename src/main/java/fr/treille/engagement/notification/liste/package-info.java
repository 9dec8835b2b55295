/** The list of the letters: what keeps them, what a row says and what they add up to. */
@NullMarked
@NamedInterface("liste")
package fr.treille.engagement.notification.liste;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

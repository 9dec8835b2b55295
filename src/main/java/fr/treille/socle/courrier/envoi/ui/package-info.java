/** The outbox's screens, and how a message is shown on those of others. */
@NullMarked
@NamedInterface("ui")
package fr.treille.socle.courrier.envoi.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The mail outbox: messages are rows first, sent after commit by a job, neither lost nor doubled. */
@NullMarked
@NamedInterface("envoi")
package fr.treille.socle.courrier.envoi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

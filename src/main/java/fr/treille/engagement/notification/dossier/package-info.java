/** All that a letter may say of a file, and who may sign it. */
@NullMarked
@NamedInterface("dossier")
package fr.treille.engagement.notification.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

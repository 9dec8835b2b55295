/** What a point says beside its text: who came, the mood, the progress, what was decided and what hinders. */
@NullMarked
@NamedInterface("bilan")
package fr.treille.suivi.point.bilan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

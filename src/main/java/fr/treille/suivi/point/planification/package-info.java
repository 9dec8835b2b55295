/** What a point is planned with: its slot, what it is proposed with, and what planning several at once would do. */
@NullMarked
@NamedInterface("planification")
package fr.treille.suivi.point.planification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

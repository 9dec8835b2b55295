/** Deadlines that were moved after they had been recalled: who is told, and what does not leave any more. */
@NullMarked
package fr.treille.pilotage.relance.report;

import org.jspecify.annotations.NullMarked;

/** What the région decided of its reminders: what of, when, to whom and in which words. */
@NullMarked
package fr.treille.pilotage.relance.regle;

import org.jspecify.annotations.NullMarked;

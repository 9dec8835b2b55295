/** What each agent asked to be told of by itself, and the messages that tell it. */
@NullMarked
package fr.treille.pilotage.relance.recapitulatif;

import org.jspecify.annotations.NullMarked;

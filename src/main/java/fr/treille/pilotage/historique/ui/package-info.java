/** Screens of the history. */
@NullMarked
package fr.treille.pilotage.historique.ui;

import org.jspecify.annotations.NullMarked;

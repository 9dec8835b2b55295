/** The dashboard's screen. */
@NullMarked
package fr.treille.pilotage.tableau.ui;

import org.jspecify.annotations.NullMarked;

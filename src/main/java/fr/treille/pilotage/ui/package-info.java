/** The dashboard's screen. */
@NullMarked
package fr.treille.pilotage.ui;

import org.jspecify.annotations.NullMarked;

/** Screens of the échéances. */
@NullMarked
package fr.treille.pilotage.echeance.ui;

import org.jspecify.annotations.NullMarked;

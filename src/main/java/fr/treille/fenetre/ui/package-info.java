/** Screens of the windows. */
@NullMarked
package fr.treille.fenetre.ui;

import org.jspecify.annotations.NullMarked;

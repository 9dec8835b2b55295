/** Screens of the windows. */
@NullMarked
package fr.treille.dossier.fenetre.ui;

import org.jspecify.annotations.NullMarked;

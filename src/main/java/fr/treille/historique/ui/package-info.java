/** Screens of the history. */
@NullMarked
package fr.treille.historique.ui;

import org.jspecify.annotations.NullMarked;

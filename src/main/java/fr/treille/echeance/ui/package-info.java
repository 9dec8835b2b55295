/** Screens of the échéances. */
@NullMarked
package fr.treille.echeance.ui;

import org.jspecify.annotations.NullMarked;

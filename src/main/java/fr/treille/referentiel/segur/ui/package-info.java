/** Screens of the lists of Ségur. */
@NullMarked
package fr.treille.referentiel.segur.ui;

import org.jspecify.annotations.NullMarked;

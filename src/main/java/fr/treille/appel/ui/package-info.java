/** Screens of calls and windows. */
@NullMarked
package fr.treille.appel.ui;

import org.jspecify.annotations.NullMarked;

/** Screens of the follow-up. */
@NullMarked
package fr.treille.suivi.ui;

import org.jspecify.annotations.NullMarked;

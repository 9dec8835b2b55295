/** Screens of the follow-up. */
@NullMarked
package fr.treille.suivi.point.ui;

import org.jspecify.annotations.NullMarked;

/** The minutes of a point: their text, typed by one person or several, and what is printed of them. */
@NullMarked
package fr.treille.suivi.point.minutes;

import org.jspecify.annotations.NullMarked;

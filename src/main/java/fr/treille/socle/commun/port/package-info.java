/** What every module answers for itself: its deadlines, exchanges, search, and what it shows in the frame of all screens. */
@NullMarked
package fr.treille.socle.commun.port;

import org.jspecify.annotations.NullMarked;

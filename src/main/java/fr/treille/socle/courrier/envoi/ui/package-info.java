/** The outbox's screens. */
@NullMarked
package fr.treille.socle.courrier.envoi.ui;

import org.jspecify.annotations.NullMarked;

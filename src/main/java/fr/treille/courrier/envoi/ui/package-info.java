/** The outbox's screens. */
@NullMarked
package fr.treille.courrier.envoi.ui;

import org.jspecify.annotations.NullMarked;

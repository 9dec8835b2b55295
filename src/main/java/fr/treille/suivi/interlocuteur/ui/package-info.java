/** The contacts and the exchanges of a grappe, as tabs of its page. */
@NullMarked
package fr.treille.suivi.interlocuteur.ui;

import org.jspecify.annotations.NullMarked;

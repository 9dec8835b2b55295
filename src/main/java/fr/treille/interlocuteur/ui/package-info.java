/** The contacts and the exchanges of a grappe, as tabs of its page. */
@NullMarked
package fr.treille.interlocuteur.ui;

import org.jspecify.annotations.NullMarked;

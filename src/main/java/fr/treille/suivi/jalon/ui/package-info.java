/** The milestones of a grappe, as a tab and as a next step of its page. */
@NullMarked
package fr.treille.suivi.jalon.ui;

import org.jspecify.annotations.NullMarked;

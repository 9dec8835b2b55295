/** The screens of accounts: those of a région, one's own, and those of whoever has a link. */
@NullMarked
package fr.treille.socle.compte.ui;

import org.jspecify.annotations.NullMarked;

/** The statements of expenses, and what is decided of the balance, on the convention's tab. */
@NullMarked
package fr.treille.engagement.versement.ui;

import org.jspecify.annotations.NullMarked;

/** Conventions on screen: the grappe's tab, its next step, and the list. */
@NullMarked
package fr.treille.convention.ui;

import org.jspecify.annotations.NullMarked;

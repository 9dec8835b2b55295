/** Sign-in: its page and the security of the HTTP surface. */
@NullMarked
package fr.treille.equipe.ui;

import org.jspecify.annotations.NullMarked;

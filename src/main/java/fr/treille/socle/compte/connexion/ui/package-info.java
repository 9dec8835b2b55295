/** Sign-in: its page and the security of the HTTP surface. */
@NullMarked
package fr.treille.socle.compte.connexion.ui;

import org.jspecify.annotations.NullMarked;

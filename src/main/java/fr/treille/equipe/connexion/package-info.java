/** What is kept of sign-ins, whatever the account: failed tries and open sessions. For this module alone. */
@NullMarked
package fr.treille.equipe.connexion;

import org.jspecify.annotations.NullMarked;

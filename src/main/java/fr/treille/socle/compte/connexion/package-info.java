/** What is kept of sign-ins, whatever the account: failed tries and open sessions. Links without account are slowed down by the same. */
@NullMarked
@NamedInterface("connexion")
package fr.treille.socle.compte.connexion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

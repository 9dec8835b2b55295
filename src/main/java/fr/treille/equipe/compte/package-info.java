/** Accounts: who may sign in and by what proof, invitations, forgotten passwords, the first administrator. */
@NullMarked
@NamedInterface("compte")
package fr.treille.equipe.compte;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

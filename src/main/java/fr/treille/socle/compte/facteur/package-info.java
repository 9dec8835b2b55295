/** The second factor of a sign-in: one-time codes by time (TOTP, RFC 6238) and recovery codes. For this module alone. */
@NullMarked
package fr.treille.socle.compte.facteur;

import org.jspecify.annotations.NullMarked;

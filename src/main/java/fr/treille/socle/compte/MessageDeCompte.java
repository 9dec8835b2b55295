package fr.treille.socle.compte;

/**
 * A message to send about an account, within the transaction that decided it. Its text holds a link that only the
 * recipient may read.
 *
 * @param regionCode région of the account
 * @param nom the recipient's name
 * @param courriel the recipient's address
 * @param objet subject
 * @param corps plain text, confidential
 * @param auteur name of who caused it
 */
public record MessageDeCompte(
        String regionCode, String nom, String courriel, String objet, String corps, String auteur) {}

package fr.treille.socle.equipe;

/**
 * An agent as lists and choices show it.
 *
 * @param id identifier
 * @param nom first and last name
 * @param fonction function
 * @param courriel address
 * @param role role
 */
public record AgentLigne(long id, String nom, String fonction, String courriel, Role role) {}

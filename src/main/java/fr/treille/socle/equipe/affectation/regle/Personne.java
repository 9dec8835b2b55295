package fr.treille.socle.equipe.affectation.regle;

import fr.treille.socle.equipe.Role;

/** What the rules need to know of an agent. */
public record Personne(long id, String nom, Role role) {}

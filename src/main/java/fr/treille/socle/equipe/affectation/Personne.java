package fr.treille.socle.equipe.affectation;

import fr.treille.socle.equipe.Role;

/** What the rules need to know of an agent. */
record Personne(long id, String nom, Role role) {}

package fr.treille.equipe.affectation;

import fr.treille.equipe.Role;

/** What the rules need to know of an agent. */
record Personne(long id, String nom, Role role) {}

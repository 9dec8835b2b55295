package fr.treille.socle.courrier.envoi.serveur;

/**
 * How a try ended.
 *
 * @param issue what came of it
 * @param texte the server's words, or ours when it said nothing
 */
public record ReponseServeur(IssueEnvoi issue, String texte) {}

package fr.treille.socle.courrier.envoi;

/**
 * How a try ended.
 *
 * @param issue what came of it
 * @param texte the server's words, or ours when it said nothing
 */
record ReponseServeur(IssueEnvoi issue, String texte) {}

package fr.treille.socle.courrier.envoi.serveur;

import java.util.List;

/**
 * How a try ended.
 *
 * @param issue what came of it
 * @param texte the server's words, or ours when it said nothing
 * @param adresses what it answered of each address, where it did not take the message for all; none otherwise
 * @param relais whether it is the server that is at fault, whatever the message: it cannot be reached, or takes nothing
 */
public record ReponseServeur(IssueEnvoi issue, String texte, List<ReponseAdresse> adresses, boolean relais) {

    /** The same of all the addresses. */
    public ReponseServeur(IssueEnvoi issue, String texte) {
        this(issue, texte, List.of(), false);
    }

    /** The server takes no message at present. */
    static ReponseServeur enPanne(String texte) {
        return new ReponseServeur(IssueEnvoi.REPORTE, texte, List.of(), true);
    }
}

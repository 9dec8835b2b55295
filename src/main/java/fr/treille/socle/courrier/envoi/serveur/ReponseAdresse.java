package fr.treille.socle.courrier.envoi.serveur;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the server answered of one address.
 *
 * @param adresse of the envelope
 * @param issue accepted, delayed or refused
 * @param reponse the server's words
 */
@Embeddable
public record ReponseAdresse(
        String adresse,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        IssueEnvoi issue,

        String reponse) {

    /** « x@y.test (550 5.1.1 boîte inconnue) ». */
    public String enClair() {
        return adresse + " (" + reponse + ")";
    }
}

package fr.treille.socle.courrier.envoi;

import fr.treille.socle.courrier.DocumentFiche;
import fr.treille.socle.courrier.envoi.serveur.IssueEnvoi;
import fr.treille.socle.courrier.envoi.serveur.ReponseAdresse;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A message in full.
 *
 * @param ligne what the list shows of it
 * @param messageId its Message-ID, the same at every try
 * @param corps plain text
 * @param destinataires to whom
 * @param documents attachments
 * @param agenda iCalendar file that goes with them, « » for none
 * @param historique tries and decisions, the oldest first
 * @param reponses what the server answered of each address, where it did not answer the same of all
 * @param relaisDepuis since when the server takes nothing, null when it does
 * @param maximum how many tries at most
 * @param copieDe the message that this one repeats, null for none
 * @param creePar name of who wrote it
 * @param version to give back with a decision
 */
public record MessageFiche(
        MessageLigne ligne,
        String messageId,
        String corps,
        List<AdresseCourriel> destinataires,
        List<DocumentFiche> documents,
        String agenda,
        List<Passage> historique,
        List<ReponseAdresse> reponses,
        @Nullable Instant relaisDepuis,
        int maximum,
        @Nullable Long copieDe,
        String creePar,
        int version) {

    /** Its identifier. */
    public long id() {
        return ligne.id();
    }

    /** What the server answered of an address, « » when it said nothing of it alone. */
    public String reponse(AdresseCourriel destinataire) {
        return reponses.stream()
                .filter(reponse -> reponse.adresse().equalsIgnoreCase(destinataire.adresse()))
                .filter(reponse -> reponse.issue() != IssueEnvoi.ACCEPTE)
                .map(reponse -> reponse.issue().libelle() + "\u00A0: " + reponse.reponse())
                .findFirst()
                .orElse("");
    }

    /** Where it is. */
    public EtatMessage etat() {
        return ligne.etat();
    }

    /**
     * One try, or one decision of a person.
     *
     * @param numero number of the try
     * @param debut when it began
     * @param fin when it ended, null when nobody knows
     * @param issue what came of it
     * @param reponse the server's words, or the person's
     */
    @Embeddable
    public record Passage(
            int numero,
            Instant debut,
            @Nullable Instant fin,

            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
            IssueEnvoi issue,

            String reponse) {}
}

package fr.treille.socle.courrier.envoi;

import fr.treille.socle.courrier.DocumentFiche;
import fr.treille.socle.courrier.envoi.serveur.IssueEnvoi;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
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
        int maximum,
        @Nullable Long copieDe,
        String creePar,
        int version) {

    /** Name of its iCalendar file. */
    public static final String AGENDA = "echeances.ics";

    /** Media type of that file. */
    public static final String AGENDA_TYPE = "text/calendar; charset=UTF-8";

    private static final Pattern METHODE = Pattern.compile("^METHOD:([A-Z]+)\\s*$", Pattern.MULTILINE);

    /** Media type of a calendar, with its method when it is an invitation or a cancellation (RFC 6047). */
    public static String typeAgenda(String agenda) {
        var methode = METHODE.matcher(agenda);
        return methode.find() ? AGENDA_TYPE + "; method=" + methode.group(1) : AGENDA_TYPE;
    }

    /** Its identifier. */
    public long id() {
        return ligne.id();
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

package fr.treille.engagement.acte;

import fr.treille.socle.commun.Refus;
import org.jspecify.annotations.Nullable;

/**
 * What came of one document of a lot.
 *
 * @param id what was asked: a thing when generating, a document when sending
 * @param acteId the document, null when it was refused
 * @param reference « » when it was refused before it had one
 * @param refus why it was not done, null when it was
 */
public record IssueActe(
        long id,
        @Nullable Long acteId,
        String reference,
        @Nullable Refus refus) {

    static IssueActe refusee(long id, Refus refus) {
        return new IssueActe(id, null, "", refus);
    }

    /** This, for who asked for one document alone. */
    IssueActe exigee() {
        if (refus != null) {
            throw refus;
        }
        return this;
    }
}

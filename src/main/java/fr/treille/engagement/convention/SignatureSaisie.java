package fr.treille.engagement.convention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a convention as its form gives it: of one of the parties or of both, each as it is dated on the paper.
 *
 * @param version of the convention that the form showed
 * @param porteurLe day of the porteur's, null when nothing is said of it
 * @param porteurLieu its place, « » likewise
 * @param agenceLe day of the agency's, null when nothing is said of it
 * @param agenceLieu its place, « » likewise
 */
public record SignatureSaisie(
        long conventionId,
        int version,
        @Nullable LocalDate porteurLe,
        String porteurLieu,
        @Nullable LocalDate agenceLe,
        String agenceLieu) {

    public SignatureSaisie {
        porteurLieu = porteurLieu.strip();
        agenceLieu = agenceLieu.strip();
    }
}

package fr.treille.pilotage.relance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A nightly run of a région.
 *
 * @param termineLe null while it has not come to its end
 * @param relances how many were written
 * @param messages in how many messages
 * @param recapitulatifs how many digests
 */
public record PassageFiche(
        LocalDate jour,
        Instant commenceLe,
        @Nullable Instant termineLe,
        int relances,
        int messages,
        int recapitulatifs) {}

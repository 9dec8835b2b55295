package fr.treille.socle.commun.temps;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A clock whose zone is that of the région in which the caller acts: {@code LocalDate.now(horloge)} is the day there, and a
 * deadline « à minuit » ends with it. It tells microseconds, as the database does: what was written reads back equal.
 */
final class HorlogeRegionale extends Clock {

    private final Clock base;

    /** @param base gives the instants; its zone does not matter */
    HorlogeRegionale(Clock base) {
        this.base = base;
    }

    @Override
    public ZoneId getZone() {
        return Fuseau.courant();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return base.withZone(zone);
    }

    @Override
    public Instant instant() {
        return base.instant().minus(Autrefois.recul()).truncatedTo(ChronoUnit.MICROS);
    }
}

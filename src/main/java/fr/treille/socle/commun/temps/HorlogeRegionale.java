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
        var recul = Autrefois.recul();
        var instant = recul.isZero()
                ? base.instant()
                // days of the calendar: 287 times 24 hours before half past midnight in summer is the day before in
                // winter
                : base.instant()
                        .atZone(getZone())
                        .minusDays(recul.toDays())
                        .toInstant()
                        .minus(recul.minusDays(recul.toDays()));
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}

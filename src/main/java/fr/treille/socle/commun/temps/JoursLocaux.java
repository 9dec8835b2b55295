package fr.treille.socle.commun.temps;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;

/**
 * Days of a zone read from instants that the database keeps in UTC. The offsets are written into the SQL: a MariaDB whose
 * time zone tables were never loaded knows no zone by name.
 *
 * @param zone of the région
 * @param debut from when on changes of hour are known; an earlier instant is read with the offset of that moment
 * @param fin until when, likewise
 */
public record JoursLocaux(ZoneId zone, Instant debut, Instant fin) {

    /** Before the programme, whose first calls are of 2021. */
    private static final Instant ORIGINE = Instant.parse("2020-01-01T00:00:00Z");

    /** The days of whoever is signed in, until two years from now. */
    public static JoursLocaux courants(Instant maintenant) {
        return de(Fuseau.courant(), maintenant);
    }

    /** The days of a région whoever reads them, until two years from now. */
    public static JoursLocaux de(ZoneId zone, Instant maintenant) {
        return new JoursLocaux(zone, ORIGINE, maintenant.plusSeconds(2L * 366 * 86_400));
    }

    /** The day, DATE, of a DATETIME in UTC. */
    public String jour(String instant) {
        var regles = zone.getRules();
        var cas = new ArrayList<String>();
        var decalage = regles.getOffset(debut);
        var suivante = regles.nextTransition(debut);
        while (suivante != null && suivante.getInstant().isBefore(fin)) {
            cas.add(" WHEN " + instant + " < '" + LocalDateTime.ofInstant(suivante.getInstant(), ZoneOffset.UTC)
                    + "' THEN " + decalage.getTotalSeconds());
            decalage = suivante.getOffsetAfter();
            suivante = regles.nextTransition(suivante.getInstant());
        }
        var secondes = cas.isEmpty()
                ? String.valueOf(decalage.getTotalSeconds())
                : "CASE" + String.join("", cas) + " ELSE " + decalage.getTotalSeconds() + " END";
        return "DATE(" + instant + " + INTERVAL " + secondes + " SECOND)";
    }
}

package fr.treille.pilotage.relance;

import fr.treille.socle.commun.Colonnes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of the nightly runs. */
@Component
class Passages {

    private final JdbcClient base;

    Passages(JdbcClient base) {
        this.base = base;
    }

    /** Whether that of the day came to its end. */
    boolean termine(String regionCode, LocalDate jour) {
        return base.sql(
                                "SELECT COUNT(*) FROM relance_passage WHERE region_code = ? AND jour = ? AND termine_le IS NOT NULL")
                        .params(regionCode, jour)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether one came to its end from that day on. */
    boolean terminesDepuis(String regionCode, LocalDate jour) {
        return base.sql(
                                "SELECT COUNT(*) FROM relance_passage WHERE region_code = ? AND jour >= ? AND termine_le IS NOT NULL")
                        .params(regionCode, jour)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Begins, or goes on. */
    void commencer(String regionCode, LocalDate jour, Instant maintenant) {
        base.sql("INSERT IGNORE INTO relance_passage (region_code, jour, commence_le) VALUES (?, ?, ?)")
                .params(regionCode, jour, utc(maintenant))
                .update();
    }

    /** Adds what a batch wrote. */
    void ajouter(String regionCode, LocalDate jour, int relances, int messages, int recapitulatifs) {
        base.sql("UPDATE relance_passage SET relances = relances + ?, messages = messages + ?,"
                        + " recapitulatifs = recapitulatifs + ? WHERE region_code = ? AND jour = ?")
                .params(relances, messages, recapitulatifs, regionCode, jour)
                .update();
    }

    void terminer(String regionCode, LocalDate jour, Instant maintenant) {
        base.sql("UPDATE relance_passage SET termine_le = ? WHERE region_code = ? AND jour = ?")
                .params(utc(maintenant), regionCode, jour)
                .update();
    }

    Optional<PassageFiche> dernier(String regionCode) {
        return base.sql("SELECT * FROM relance_passage WHERE region_code = ? ORDER BY jour DESC LIMIT 1")
                .param(regionCode)
                .query((rs, rang) -> new PassageFiche(
                        rs.getObject("jour", LocalDate.class),
                        Objects.requireNonNull(Colonnes.instant(rs, "commence_le")),
                        Colonnes.instant(rs, "termine_le"),
                        rs.getInt("relances"),
                        rs.getInt("messages"),
                        rs.getInt("recapitulatifs")))
                .optional();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

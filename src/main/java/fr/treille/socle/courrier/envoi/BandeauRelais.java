package fr.treille.socle.courrier.envoi;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.port.Bandeau;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says that the mail server takes nothing, since when, and how many messages wait for it. */
@Component
class BandeauRelais implements Bandeau {

    private final JdbcClient base;

    BandeauRelais(JdbcClient base) {
        this.base = base;
    }

    @Override
    public Optional<String> texte() {
        return base.sql("SELECT MIN(relais_depuis) depuis, COUNT(*) nombre FROM message"
                        + " WHERE relais_depuis IS NOT NULL AND etat IN ('EN_ATTENTE', 'EN_COURS') HAVING COUNT(*) > 0")
                .query((rs, rang) -> "Le serveur de courriel ne prend plus les messages depuis le "
                        + Formats.dateHeure(
                                rs.getObject("depuis", LocalDateTime.class).toInstant(ZoneOffset.UTC))
                        + "\u00A0: "
                        + (rs.getLong("nombre") > 1
                                ? Formats.nombre(rs.getLong("nombre"))
                                        + "\u00A0messages attendent, et partiront d’eux-mêmes"
                                : "un message attend, et partira de lui-même")
                        + " quand il répondra. Prévenez qui administre cette installation.")
                .optional();
    }
}

package fr.treille.pilotage.vigilance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The criteria of a région, in the order of {@link Critere}: its own, and the usual ones where it set none. */
@Component
class Criteres {

    private final JdbcClient base;

    Criteres(JdbcClient base) {
        this.base = base;
    }

    List<CritereFiche> deLaRegion(String region) {
        Map<Critere, CritereFiche> siens = base
                .sql("SELECT * FROM critere_vigilance WHERE region_code = ?")
                .param(region)
                .query((rs, rang) -> new CritereFiche(
                        Critere.valueOf(rs.getString("critere")),
                        rs.getBoolean("actif"),
                        rs.getInt("poids"),
                        rs.getInt("seuil"),
                        rs.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(CritereFiche::critere, fiche -> fiche));
        return Arrays.stream(Critere.values())
                .map(critere -> siens.getOrDefault(critere, critere.usuel()))
                .toList();
    }

    /** @return whether it still was of that version */
    boolean enregistrer(String region, CritereFiche fiche, long agent, Instant maintenant) {
        var le = LocalDateTime.ofInstant(maintenant, ZoneOffset.UTC);
        if (fiche.version() == CritereFiche.NOUVEAU) {
            return base.sql(
                                    "INSERT IGNORE INTO critere_vigilance (region_code, critere, actif, poids, seuil, modifie_le,"
                                            + " modifie_par_id) VALUES (?, ?, ?, ?, ?, ?, ?)")
                            .params(
                                    region,
                                    fiche.critere().name(),
                                    fiche.actif(),
                                    fiche.poids(),
                                    fiche.seuil(),
                                    le,
                                    agent)
                            .update()
                    > 0;
        }
        return base.sql(
                                "UPDATE critere_vigilance SET actif = ?, poids = ?, seuil = ?, modifie_le = ?, modifie_par_id = ?,"
                                        + " version = version + 1 WHERE region_code = ? AND critere = ? AND version = ?")
                        .params(
                                fiche.actif(),
                                fiche.poids(),
                                fiche.seuil(),
                                le,
                                agent,
                                region,
                                fiche.critere().name(),
                                fiche.version())
                        .update()
                > 0;
    }
}

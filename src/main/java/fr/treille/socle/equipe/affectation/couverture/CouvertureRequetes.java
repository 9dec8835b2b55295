package fr.treille.socle.equipe.affectation.couverture;

import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.equipe.affectation.couverture.Couverture.GrappesComptees;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what territoires hold and agents answer for: one statement each, however many rows a screen has. */
@Component
class CouvertureRequetes {

    private final JdbcClient base;
    private final Perimetre perimetre;

    CouvertureRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** ESSMS by territoire. */
    Map<String, Long> essms(Collection<String> territoires) {
        if (territoires.isEmpty()) {
            return Map.of();
        }
        var nombres = new HashMap<String, Long>();
        base.sql("SELECT territoire_code, COUNT(*) FROM etablissement WHERE essms = TRUE AND ferme_le IS NULL"
                        + " AND territoire_code IN (:codes) GROUP BY territoire_code")
                .param("codes", territoires)
                .query(ligne -> {
                    nombres.put(ligne.getString(1), ligne.getLong(2));
                });
        return nombres;
    }

    /** Those of the caller's périmètre. */
    List<GrappesComptees> grappes() {
        return base.sql("SELECT g.territoires, g.statut, COUNT(*) FROM grappe g WHERE " + perimetre.sql("g")
                        + " AND g.territoires <> '' GROUP BY g.territoires, g.statut")
                .params(perimetre.valeurs())
                .query((ligne, rang) -> new GrappesComptees(
                        List.of(ligne.getString(1).split(",")), ligne.getString(2), ligne.getLong(3)))
                .list();
    }

    /** Grappes of the caller's périmètre by agent in charge, on the ARS's side or on the GRADeS's. */
    Map<Long, Long> enCharge() {
        var nombres = new HashMap<Long, Long>();
        base.sql("SELECT r.id, COUNT(*) FROM (SELECT g.responsable_id AS id FROM grappe g WHERE " + perimetre.sql("g")
                        + " UNION ALL SELECT g.responsable_grades_id FROM grappe g WHERE " + perimetre.sql("g")
                        + ") r WHERE r.id IS NOT NULL GROUP BY r.id")
                .params(perimetre.valeurs())
                .query(ligne -> {
                    nombres.put(ligne.getLong(1), ligne.getLong(2));
                });
        return nombres;
    }
}

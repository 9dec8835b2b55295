package fr.treille.pilotage.tableau;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Perimetre;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads across modules. */
@Component
class PilotageRequetes {

    private final JdbcClient jdbc;

    PilotageRequetes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The grappes of a périmètre by status, of one agent in charge or of all. */
    List<StatutTotal> statuts(Perimetre perimetre, @Nullable Long responsableId) {
        Map<StatutGrappe, StatutTotal> trouves = new EnumMap<>(StatutGrappe.class);
        jdbc.sql("""
                        SELECT statut, COUNT(*) AS grappes, SUM(nombre_essms) AS essms, SUM(montant) AS montant
                        FROM grappes g
                        WHERE %s
                          AND (:responsable IS NULL OR :responsable IN (g.responsable_id, g.responsable_grades_id))
                        GROUP BY statut
                        """.formatted(perimetre.sql("g")))
                .params(perimetre.valeurs())
                .param("responsable", responsableId)
                .query((ligne, rang) -> new StatutTotal(
                        StatutGrappe.valueOf(ligne.getString("statut")),
                        ligne.getLong("grappes"),
                        ligne.getLong("essms"),
                        Montant.de(ligne.getBigDecimal("montant"))))
                .list()
                .forEach(total -> trouves.put(total.statut(), total));
        return Stream.of(StatutGrappe.values())
                .map(statut -> trouves.getOrDefault(statut, new StatutTotal(statut, 0, 0, Montant.ZERO)))
                .toList();
    }
}

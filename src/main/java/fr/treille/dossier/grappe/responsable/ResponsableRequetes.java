package fr.treille.dossier.grappe.responsable;

import fr.treille.socle.equipe.Perimetre;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the assignments and of the registry by which people in charge are proposed. */
@Component
public class ResponsableRequetes {

    private final JdbcClient base;

    ResponsableRequetes(JdbcClient base) {
        this.base = base;
    }

    /** Territoires of a porteur: of its ESSMS, where it has most of them first; else its own. */
    public List<String> territoires(String porteurFiness) {
        return base.sql("SELECT territoire_code FROM (SELECT territoire_code, COUNT(*) nombre FROM etablissements"
                        + " WHERE og_finess = :og AND essms AND absent_depuis IS NULL GROUP BY territoire_code"
                        + " UNION ALL SELECT territoire_code, 0 FROM organismes"
                        + " WHERE finess = :og AND territoire_code IS NOT NULL) t"
                        + " ORDER BY nombre DESC, territoire_code")
                .param("og", porteurFiness)
                .query(String.class)
                .list();
    }

    /** The principal agents of territoires today, by territoire: identifiers. */
    Map<String, List<Long>> principaux(Collection<String> territoires, Perimetre perimetre) {
        return base
                .sql(
                        "SELECT territoire_code, agent_id FROM couvertures WHERE part = 'PRINCIPAL'"
                                + " AND territoire_code IN (:codes) AND du <= :jour AND (au IS NULL OR au >= :jour) ORDER BY id")
                .param("codes", territoires)
                .param("jour", perimetre.jour())
                .query((rs, rang) -> Map.entry(rs.getString("territoire_code"), rs.getLong("agent_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}

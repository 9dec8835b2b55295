package fr.treille.referentiel.etablissement;

import fr.treille.socle.equipe.affectation.EssmsDesTerritoires;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the registry says of the territoires that agents cover. */
@Component
class EssmsOuverts implements EssmsDesTerritoires {

    private final JdbcClient base;

    EssmsOuverts(JdbcClient base) {
        this.base = base;
    }

    @Override
    public Map<String, Long> nombres(Collection<String> territoires) {
        if (territoires.isEmpty()) {
            return Map.of();
        }
        return base
                .sql("SELECT territoire_code, COUNT(*) FROM etablissement WHERE essms = TRUE AND ferme_le IS NULL"
                        + " AND territoire_code IN (:codes) GROUP BY territoire_code")
                .param("codes", territoires)
                .query((rs, rang) -> Map.entry(rs.getString(1), rs.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package fr.treille.dossier.grappe.liste;

import fr.treille.dossier.grappe.Echeance;
import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is due next of a grappe, from the rules of every module: the same that the échéances list, so that no screen has
 * another answer.
 */
@Component
public class ProchainesEcheances {

    /** Ends a list of échéances that has none. */
    private static final String RIEN = "SELECT 0 grappe_id, '' nature, CURRENT_DATE jour FROM DUAL WHERE FALSE";

    private final List<SourceEcheances> sources;
    private final JdbcClient base;
    private final Clock horloge;

    ProchainesEcheances(List<SourceEcheances> sources, JdbcClient base, Clock horloge) {
        this.sources = sources;
        this.base = base;
        this.horloge = horloge;
    }

    /** A SELECT of {@code grappe_id} and {@code jour}, the first day at which something is to be done. */
    public String sql() {
        return "SELECT p.grappe_id, MIN(p.jour) jour FROM (" + union(regle -> "") + ") p GROUP BY p.grappe_id";
    }

    /** A SELECT of the {@code grappe_id}, each once, of those of which something is late on the day {@code :perimetreJour}. */
    public String sqlEnRetard() {
        return "SELECT DISTINCT p.grappe_id FROM (" + union(regle -> " AND " + regle.jour() + " < :perimetreJour")
                + ") p";
    }

    /**
     * What is due next of these grappes, by identifier, in one statement; nothing for those of which nothing is due.
     *
     * @param region where they are
     */
    public Map<Long, Echeance> de(Collection<Long> grappes, String region) {
        if (grappes.isEmpty()) {
            return Map.of();
        }
        var libelles = regles().collect(Collectors.toMap(RegleEcheance::nature, RegleEcheance::libelle));
        var prochaines = new HashMap<Long, Echeance>();
        base.sql("SELECT p.grappe_id, p.jour, p.nature FROM ("
                        + union(regle -> " AND g.id IN (:grappes)")
                        + ") p ORDER BY p.jour, FIELD(p.nature, 'COMPLEMENTS') DESC, p.nature")
                .param("perimetreRegion", region)
                .param("grappes", grappes)
                .query((rs, rang) -> prochaines.putIfAbsent(
                        rs.getLong("grappe_id"),
                        new Echeance(
                                rs.getObject("jour", LocalDate.class),
                                libelles.getOrDefault(rs.getString("nature"), ""))))
                .list();
        return prochaines;
    }

    /** The same of one. */
    public Optional<Echeance> de(long grappe, String region) {
        return Optional.ofNullable(de(List.of(grappe), region).get(grappe));
    }

    private String union(Function<RegleEcheance, String> quand) {
        var union = regles().map(regle -> GrappesSql.aFaire(regle, quand.apply(regle)))
                .collect(Collectors.joining(" UNION ALL "));
        return union.isEmpty() ? RIEN : union;
    }

    private Stream<RegleEcheance> regles() {
        var jours = JoursLocaux.courants(horloge.instant());
        return sources.stream().flatMap(source -> source.regles(jours).stream()).filter(regle -> !regle.repere());
    }
}

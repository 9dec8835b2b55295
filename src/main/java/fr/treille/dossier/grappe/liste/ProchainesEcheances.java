package fr.treille.dossier.grappe.liste;

import fr.treille.dossier.grappe.Echeance;
import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Complements that are asked come before the end of the phase that waits for them; then by name, always the same. */
    private static final Comparator<RegleEcheance> ORDRE = Comparator.comparing(
                    (RegleEcheance regle) -> !"COMPLEMENTS".equals(regle.nature()))
            .thenComparing(RegleEcheance::nature);

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
        var regles = regles().sorted(ORDRE).toList();
        var prochaines = new HashMap<Long, Echeance>();
        base.sql(GrappesSql.jours(regles, "g.id IN (:grappes)"))
                .param("perimetreRegion", region)
                .param("grappes", grappes)
                .query(rs -> {
                    var prochaine = prochaine(regles, rs);
                    if (prochaine != null) {
                        prochaines.put(rs.getLong("grappe_id"), prochaine);
                    }
                });
        return prochaines;
    }

    /** The first of a row of {@link GrappesSql#jours}; on a same day, the first of these rules. */
    private static @Nullable Echeance prochaine(List<RegleEcheance> regles, ResultSet ligne) throws SQLException {
        @Nullable Echeance prochaine = null;
        for (var regle : regles) {
            var jour = ligne.getObject(regle.nature(), LocalDate.class);
            if (jour != null && (prochaine == null || jour.isBefore(prochaine.date()))) {
                prochaine = new Echeance(jour, regle.libelle());
            }
        }
        return prochaine;
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

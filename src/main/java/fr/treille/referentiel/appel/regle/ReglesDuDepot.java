package fr.treille.referentiel.appel.regle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rules that a file deposited on a day follows, whoever asks: for what the modules below check and count themselves. An
 * edition is read once, and again when its row changes.
 */
@Component
public class ReglesDuDepot {

    private record Lue(int version, Regles regles) {}

    private final JdbcClient base;
    private final Map<Long, Lue> lues = new ConcurrentHashMap<>();

    ReglesDuDepot(JdbcClient base) {
        this.base = base;
    }

    /**
     * Those of a call; nothing when there is none of that identifier.
     *
     * @param depot day of the dépôt, null before it: those of the last edition then
     */
    public Optional<Regles> regles(long appelId, @Nullable LocalDate depot) {
        return base.sql("SELECT id, version FROM edition WHERE appel_id = :appel"
                        + " AND (effet IS NULL OR :depot IS NULL OR effet <= :depot) ORDER BY numero DESC LIMIT 1")
                .param("appel", appelId)
                .param("depot", depot)
                .query((rs, rang) -> edition(rs.getLong("id"), rs.getInt("version")))
                .optional();
    }

    private Regles edition(long id, int version) {
        var lue = lues.get(id);
        if (lue != null && lue.version() == version) {
            return lue.regles();
        }
        var regles = ReglesEcrites.lire(base.sql("SELECT regles FROM edition WHERE id = ?")
                .param(id)
                .query(String.class)
                .single());
        lues.put(id, new Lue(version, regles));
        return regles;
    }
}

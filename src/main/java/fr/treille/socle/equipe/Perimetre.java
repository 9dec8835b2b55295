package fr.treille.socle.equipe;

import fr.treille.socle.commun.Refus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the caller reads and writes: the grappes of their région and, for a {@linkplain Role#territorial() territorial}
 * role, only those with at least one ESSMS in a territoire that they cover today, plus those still without ESSMS of which
 * they are in charge. What is outside is answered as what does not exist.
 */
@Component
public class Perimetre {

    /**
     * Condition of a JPQL query, to be followed by the attribute that lists territoires and by {@link #JPQL_FIN}; its
     * parameters are {@code :agent} ({@link #agentLimite()}) and {@code :jour} ({@link #jour()}).
     */
    public static final String JPQL =
            "(:agent is null or cast(sql('exists (select 1 from couvertures a where a.agent_id = ? and a.du <= ?"
                    + " and (a.au is null or a.au >= ?) and find_in_set(a.territoire_code, ?) > 0)',"
                    + " :agent, :jour, :jour, ";

    /** End of {@link #JPQL}. */
    public static final String JPQL_FIN = ") as Integer) = 1)";

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    private final JdbcClient base;
    private final Clock horloge;

    Perimetre(JdbcClient base, Clock horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    /** INSEE code of the région in which the caller acts. */
    public String regionCode() {
        return AgentConnecte.courant().regionCode();
    }

    /** The caller's identifier when their territoires restrict them, null when they see the whole région. */
    public @Nullable Long agentLimite() {
        var agent = AgentConnecte.courant();
        return agent.role().territorial() ? agent.id() : null;
    }

    /** The day on which assignments are read. */
    public LocalDate jour() {
        return LocalDate.now(horloge);
    }

    /**
     * Condition of a SQL query, evaluated within it so that a page costs no other statement; its parameters are
     * {@link #valeurs()}.
     *
     * @param grappe how the query names the table {@code grappe}
     */
    public String sql(String grappe) {
        var region = grappe + ".region_code = :perimetreRegion";
        if (agentLimite() == null) {
            return region;
        }
        var liste = grappe + ".territoires";
        // the agent's codes are read once, « 31|32 », where an EXISTS would be run for every grappe
        return region + " AND (" + liste + " REGEXP (SELECT CONVERT(CONCAT('\\\\b(',"
                + " GROUP_CONCAT(pa.territoire_code SEPARATOR '|'), ')\\\\b') USING ascii) FROM affectation pa WHERE pa.agent_id = :perimetreAgent AND pa.du <= :perimetreJour"
                + " AND (pa.au IS NULL OR pa.au >= :perimetreJour)) OR (" + liste
                + " = '' AND :perimetreAgent IN (" + grappe + ".responsable_id, " + grappe
                + ".responsable_grades_id)))";
    }

    /** Parameters of {@link #sql}. */
    public Map<String, Object> valeurs() {
        return Map.of(
                "perimetreRegion",
                regionCode(),
                "perimetreAgent",
                AgentConnecte.courant().id(),
                "perimetreJour",
                jour());
    }

    /**
     * Whether something already read is inside.
     *
     * @param territoires of the grappe that it is about
     * @param responsables agents in charge of that grappe, null where nobody is: they count while it has no ESSMS
     */
    public boolean contient(String regionCode, Collection<String> territoires, @Nullable Long... responsables) {
        if (!regionCode.equals(regionCode())) {
            return false;
        }
        var agent = agentLimite();
        if (agent == null) {
            return true;
        }
        return territoires.isEmpty()
                ? Stream.of(responsables).anyMatch(responsable -> Objects.equals(agent, responsable))
                : territoires().stream().anyMatch(territoires::contains);
    }

    /** Codes of the territoires that the caller covers today, whatever their role makes of them. */
    public Set<String> territoires() {
        return Set.copyOf(base.sql("SELECT DISTINCT territoire_code FROM affectation WHERE agent_id = :agent"
                        + " AND du <= :jour AND (au IS NULL OR au >= :jour)")
                .param("agent", AgentConnecte.courant().id())
                .param("jour", jour())
                .query(String.class)
                .list());
    }

    /** Notes in the security log that the caller asked for something that is unknown to them, whether it exists or not. */
    public void noter(String quoi, long id) {
        SECURITE.warn(
                "{} {} hors du périmètre de l’agent {}, ou inexistant",
                quoi,
                id,
                AgentConnecte.courant().id());
    }

    /** The same, and the refusal to throw: « Cette grappe n’existe pas, ou n’est pas dans votre périmètre. » */
    public Refus inconnu(String quoi, long id) {
        noter(quoi, id);
        return new Refus(quoi + " n’existe pas, ou n’est pas dans votre périmètre.");
    }
}

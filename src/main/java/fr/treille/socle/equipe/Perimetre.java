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
     * The grappes that an agent sees on a day, with what follows: read once in a statement, not once a row, and from
     * the agent's rows on; a view of the whole union would be filled before the agent is looked for.
     */
    private static final String COUVERTES = "SELECT grappe_id FROM grappes_couvertes WHERE agent_id = ";

    private static final String LE = " AND du <= ";
    private static final String ENCORE = " AND (au IS NULL OR au >= ";
    private static final String CONFIEES = ") UNION ALL SELECT grappe_id FROM grappes_confiees WHERE responsable_id = ";
    private static final String CONFIEES_GRADES =
            " UNION ALL SELECT grappe_id FROM grappes_confiees WHERE responsable_grades_id = ";
    private static final String DEBUT = "IN (SELECT vp.grappe_id FROM (";
    private static final String FIN = ") vp)";

    private static final String LES_MIENNES = COUVERTES + ":perimetreAgent" + LE + ":perimetreJour" + ENCORE
            + ":perimetreJour" + CONFIEES + ":perimetreAgent" + CONFIEES_GRADES + ":perimetreAgent";

    /**
     * Condition of a JPQL query, to be followed by the identifier of a grappe and by {@link #JPQL_FIN}; its parameters are
     * {@code :agent} ({@link #agentLimite()}) and {@code :jour} ({@link #jour()}). It is false of what is of no grappe, unless
     * the caller sees the whole région; the région itself is for the query to ask.
     */
    public static final String JPQL = "(:agent is null or cast(sql('COALESCE(? " + DEBUT + COUVERTES + "?" + LE + "?"
            + ENCORE + "?" + CONFIEES + "?" + CONFIEES_GRADES + "?" + FIN + ", FALSE)', ";

    /** End of {@link #JPQL}. */
    public static final String JPQL_FIN = ", :agent, :jour, :jour, :agent, :agent) as Integer) = 1)";

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
     * {@link #valeurs()}. Not in a SELECT with window functions: the prepared statements of MariaDB 11.4 then find nothing.
     *
     * @param grappe how the query names a table or a view of grappes
     */
    public String sql(String grappe) {
        return sql(grappe + ".region_code", grappe + ".id");
    }

    /**
     * The same of anything that is of a grappe.
     *
     * @param region its column of the région
     * @param grappeId its column of the grappe's identifier
     */
    public String sql(String region, String grappeId) {
        return region + " = :perimetreRegion" + (agentLimite() == null ? "" : " AND " + vue(grappeId));
    }

    /**
     * Condition that the caller sees a grappe, were they restricted to their territoires; its parameters are among
     * {@link #valeurs()}.
     */
    public static String vue(String grappeId) {
        return grappeId + " " + DEBUT + LES_MIENNES + FIN;
    }

    /** Condition that a grappe has an ESSMS in a territoire that the caller covers; its parameters are among {@link #valeurs()}. */
    public static String couverte(String grappeId) {
        return grappeId + " IN (" + COUVERTES + ":perimetreAgent" + LE + ":perimetreJour" + ENCORE + ":perimetreJour))";
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
     * @param responsables agents in charge of that grappe, null where nobody is: each always sees it
     */
    public boolean contient(String regionCode, Collection<String> territoires, @Nullable Long... responsables) {
        if (!regionCode.equals(regionCode())) {
            return false;
        }
        var agent = agentLimite();
        if (agent == null) {
            return true;
        }
        return Stream.of(responsables).anyMatch(responsable -> Objects.equals(agent, responsable))
                || territoires().stream().anyMatch(territoires::contains);
    }

    /**
     * Whether all that something is about is inside; what is about no grappe is so for who sees the whole région.
     *
     * @param grappes identifiers of the grappes that it is about
     */
    public boolean voitTout(String regionCode, Collection<Long> grappes) {
        if (!regionCode.equals(regionCode())) {
            return false;
        }
        var uniques = Set.copyOf(grappes);
        return agentLimite() == null
                || !uniques.isEmpty()
                        && base.sql("SELECT COUNT(DISTINCT vp.grappe_id) FROM (" + LES_MIENNES
                                                + ") vp WHERE vp.grappe_id IN (:grappes)")
                                        .params(valeurs())
                                        .param("grappes", uniques)
                                        .query(Integer.class)
                                        .single()
                                == uniques.size();
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

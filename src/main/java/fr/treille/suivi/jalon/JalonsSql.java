package fr.treille.suivi.jalon;

/** Pieces of SQL that read the milestones of a grappe {@code g}: at most one row each. */
public final class JalonsSql {

    /** Its convention, {@code c}. */
    public static final String CONVENTION = "LEFT JOIN convention c ON c.grappe_id = g.id AND c.courante = 1";

    /**
     * Its dates, its waves included, as {@code jl}: {@code prochain}, the first planned that is not real; {@code debut_reel} and
     * {@code debut_prevu} of its deployment; {@code fin}, the last VSR, real or else planned; {@code vsr}, the real one of the
     * whole grappe, which is there when the last wave's is; {@code cloture}, when its follow-up ended.
     */
    public static final String JALONS =
            "LEFT JOIN (SELECT j.grappe_id, MIN(IF(j.reel IS NULL, j.prevu, NULL)) prochain,"
                    + " MIN(IF(j.type = 'DEPLOIEMENT', j.reel, NULL)) debut_reel,"
                    + " MIN(IF(j.type = 'DEPLOIEMENT', j.prevu, NULL)) debut_prevu,"
                    + " MAX(IF(j.type = 'VSR', COALESCE(j.reel, j.prevu), NULL)) fin,"
                    + " MAX(IF(j.type = 'VSR' AND j.vague_id IS NULL, j.reel, NULL)) vsr,"
                    + " MAX(IF(j.type = 'CLOTURE', j.reel, NULL)) cloture FROM jalon j GROUP BY j.grappe_id) jl"
                    + " ON jl.grappe_id = g.id";

    /**
     * The edition of its call's rules, as {@code e}, after the two above; its months are read once an edition rather than once
     * a grappe: its rules are a long text.
     */
    public static final String MARQUE = CONVENTION
            + " LEFT JOIN (SELECT n.id, n.appel_id, n.effet, MIN(s.effet) suivante,"
            + " JSON_VALUE(n.regles, '$.deploiementEvolutionMois') evolution,"
            + " JSON_VALUE(n.regles, '$.deploiementAcquisitionMois') acquisition"
            + " FROM edition n LEFT JOIN edition s ON s.appel_id = n.appel_id AND s.numero > n.numero GROUP BY n.id) e"
            + " ON e.appel_id = g.appel_id AND (e.effet IS NULL OR e.effet <= g.depot_le)"
            + " AND (e.suivante IS NULL OR e.suivante > g.depot_le) " + JALONS;

    /** The day of {@link Calendrier#marque()}, after {@link #MARQUE}. */
    public static final String JOUR_MARQUE = "COALESCE(jl.debut_reel, jl.debut_prevu, c.signee_le)"
            + " + INTERVAL IF(g.type = 'EVOLUTION', e.evolution, e.acquisition) MONTH";

    private JalonsSql() {}
}

package fr.treille.suivi.usage;

/** How rates are added in SQL, as {@link Taux} adds them; the measure is {@code m}. */
final class TauxSql {

    /** Whether the measure enters a rate. */
    static final String COMPTE = "(NOT m.hors_cible AND m.denominateur IS NOT NULL AND m.denominateur > m.reduction)";

    static final String NUMERATEUR = "SUM(IF(" + COMPTE + ", m.numerateur, 0))";

    static final String DENOMINATEUR = "SUM(IF(" + COMPTE + ", m.denominateur - m.reduction, 0))";

    private TauxSql() {}
}

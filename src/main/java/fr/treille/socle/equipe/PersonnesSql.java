package fr.treille.socle.equipe;

/** Pieces of SQL about agents. */
public final class PersonnesSql {

    /** The name of the agent whose identifier the column {@code {}} holds. */
    public static final String NOM = "(SELECT x.nom_complet FROM personnes x WHERE x.id = {})";

    private PersonnesSql() {}
}

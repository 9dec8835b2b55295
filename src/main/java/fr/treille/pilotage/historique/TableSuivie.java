package fr.treille.pilotage.historique;

import fr.treille.socle.commun.trace.ObjetSuivi;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table whose former versions tell the history of a kind of things. A new one is a line of
 * {@link TablesSuivies}, the columns of {@link fr.treille.socle.commun.trace.Suivi} and {@code WITH SYSTEM VERSIONING} in a migration.
 *
 * @param cle its primary key
 * @param libelle SQL of what a version {@code v} is called
 * @param jointures that {@code libelle} and {@code region} need
 * @param region SQL of its région
 * @param supprimable whether its rows may go
 */
record TableSuivie(
        ObjetSuivi objet,
        String table,
        String cle,
        String libelle,
        String jointures,
        String region,
        boolean supprimable,
        List<ChampSuivi> champs) {

    /** @param champs as {@link #champs} reads them */
    static TableSuivie table(
            ObjetSuivi objet,
            String table,
            String cle,
            String libelle,
            String jointures,
            String region,
            boolean supprimable,
            String champs) {
        return new TableSuivie(objet, table, cle, libelle, jointures, region, supprimable, champs(objet, champs));
    }

    /** @param lignes of a column, its genre and what screens call it */
    static List<ChampSuivi> champs(ObjetSuivi objet, String lignes) {
        return lignes.lines()
                .map(ligne -> ligne.strip().split("\\s+", 3))
                .map(mots -> new ChampSuivi(objet, mots[0], mots[2], Genre.valueOf(mots[1])))
                .toList();
    }

    /** Condition that a version is of the région; accounts of the installation are for its own administrators. */
    String dansLaRegion() {
        return objet == ObjetSuivi.COMPTE ? regionDuCompte() : region + " = :region";
    }

    static String regionDuCompte() {
        return AgentConnecte.courant().deLInstallation()
                ? "(v.region_code = :region OR v.region_code IS NULL)"
                : "v.region_code = :region";
    }

    /** A JSON object of the shown values of that version. */
    String valeurs(String version) {
        return champs.stream()
                .map(champ -> "'" + champ.colonne() + "', " + champ.genre().lire(version + "." + champ.colonne()))
                .collect(Collectors.joining(", ", "JSON_OBJECT(", ")"));
    }

    /** Condition that one of these columns changed from the version {@code p} to {@code v}. */
    String change(String... colonnes) {
        return Arrays.stream(colonnes)
                .map(colonne -> "NOT (p." + colonne + " <=> v." + colonne + ")")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    String[] colonnes() {
        return colonnes(champs).toArray(String[]::new);
    }

    static List<String> colonnes(List<ChampSuivi> champs) {
        return champs.stream().map(ChampSuivi::colonne).toList();
    }
}

package fr.treille.suivi.importation;

/**
 * A line of a trial's report.
 *
 * @param numero of the line in the file
 * @param finess as it was read, « » when it could not be
 * @param indicateur code of the indicator, or what the file says of it
 * @param avant the recorded values, « 34 / 50 », « » when there were none
 * @param apres the values of the file
 * @param raison why it is refused, or what was understood of it; « » when there is nothing to say
 * @param contenu the line of the file, shortened, of a refusal; « » for others
 */
public record LigneRapport(
        int numero,
        SortLigne sort,
        String finess,
        String indicateur,
        String avant,
        String apres,
        String raison,
        String contenu) {}

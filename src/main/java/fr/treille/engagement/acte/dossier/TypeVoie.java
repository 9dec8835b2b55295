package fr.treille.engagement.acte.dossier;

import java.util.Map;

/**
 * The kinds of street that FINESS abbreviates, as an envelope writes them out. A code unknown here is kept as it is: some
 * files put an article or a place there.
 */
final class TypeVoie {

    private static final Map<String, String> EN_CLAIR = Map.ofEntries(
            Map.entry("R", "RUE"),
            Map.entry("AV", "AVENUE"),
            Map.entry("CHE", "CHEMIN"),
            Map.entry("CHEM", "CHEMIN"),
            Map.entry("RTE", "ROUTE"),
            Map.entry("PL", "PLACE"),
            Map.entry("BD", "BOULEVARD"),
            Map.entry("ALL", "ALLÉE"),
            Map.entry("IMP", "IMPASSE"),
            Map.entry("QU", "QUAI"),
            Map.entry("QUA", "QUARTIER"),
            Map.entry("LD", "LIEU-DIT"),
            Map.entry("CRS", "COURS"),
            Map.entry("ESP", "ESPLANADE"),
            Map.entry("LOT", "LOTISSEMENT"),
            Map.entry("DOM", "DOMAINE"),
            Map.entry("GR", "GRANDE RUE"),
            Map.entry("PAS", "PASSAGE"),
            Map.entry("HAM", "HAMEAU"),
            Map.entry("SQ", "SQUARE"),
            Map.entry("FG", "FAUBOURG"),
            Map.entry("RPT", "ROND-POINT"),
            Map.entry("TRA", "TRAVERSE"),
            Map.entry("RES", "RÉSIDENCE"),
            Map.entry("PROM", "PROMENADE"),
            Map.entry("MTE", "MONTÉE"));

    private TypeVoie() {}

    /** « RUE » for « R ». */
    static String enClair(String code) {
        return EN_CLAIR.getOrDefault(code, code);
    }
}

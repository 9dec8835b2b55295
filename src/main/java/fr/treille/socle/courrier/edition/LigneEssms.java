package fr.treille.socle.courrier.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A member of the grappe in the annex of a letter or of a convention; {@code situation} in words, « Acquisition » or « Évolution ». */
public record LigneEssms(String finess, String nom, String commune, String organisme, String situation) {

    /** Rows of the annex by field name, numbered from 1. */
    static List<Map<String, Object>> lignes(List<LigneEssms> essms) {
        List<Map<String, Object>> lignes = new ArrayList<>(essms.size());
        for (LigneEssms membre : essms) {
            lignes.add(Map.of(
                    "numero",
                    String.valueOf(lignes.size() + 1),
                    "finess",
                    membre.finess(),
                    "nom",
                    membre.nom(),
                    "commune",
                    membre.commune(),
                    "organisme",
                    membre.organisme(),
                    "situation",
                    membre.situation()));
        }
        return lignes;
    }
}

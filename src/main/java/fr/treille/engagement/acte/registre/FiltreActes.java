package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a table.
 *
 * @param texte part of the reference, of the grappe's name or of the porteur's, « » for all
 * @param etat null for all
 * @param etatMessage where their message is, null for all
 * @param colonnes other columns of the table and the value to keep, null for all
 */
public record FiltreActes(
        String texte,
        @Nullable EtatActe etat,
        @Nullable EtatMessage etatMessage,
        Map<String, @Nullable Enum<?>> colonnes) {

    String sql() {
        var sql = new StringBuilder();
        if (!texte.isBlank()) {
            sql.append(" AND ").append(TexteCherche.sql("texte", "x.reference", "g.nom", "x.porteur"));
        }
        sql.append(etat == null ? "" : " AND x.etat = :etat");
        sql.append(etatMessage == null ? "" : " AND m.etat = :message");
        colonnes.forEach(
                (colonne, valeur) -> sql.append(valeur == null ? "" : " AND x." + colonne + " = :c_" + colonne));
        return sql.toString();
    }

    Map<String, Object> valeurs() {
        Map<String, Object> valeurs = new HashMap<>();
        valeurs.put("texte", TexteCherche.motif(texte));
        valeurs.put("etat", String.valueOf(etat));
        valeurs.put("message", String.valueOf(etatMessage));
        colonnes.forEach((colonne, valeur) -> valeurs.put("c_" + colonne, String.valueOf(valeur)));
        return valeurs;
    }

    /** What any list of documents sorts by, to be completed; apart from the statements, which sort keys are no part of. */
    static Map<String, String> tris(String date) {
        return new HashMap<>(Map.of(
                "reference", "x.reference",
                "date", date,
                "grappe", "g.nom",
                "porteur", "x.porteur",
                "etat", "x.etat",
                "montant", "x.montant",
                "envoyeeLe", "x.envoyee_le",
                "message", "m.etat"));
    }
}

package fr.treille.pilotage.echeance;

import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;

/** The SQL of the échéances: one SELECT a rule over the grappes, put together; every value is a parameter. */
final class CriteresEcheance {

    private static final String PERSONNE = "COALESCE(NULLIF(r.nom_complet, ''), s.nom_complet)";

    /** To be done, its day over. */
    static final String EN_RETARD = "NOT e.fait AND NOT e.repere AND e.jour < :aujourdhui";

    private static final Map<String, String> TRIS = Map.of(
            "date", "e.jour",
            "nature", "e.nature",
            "grappe", "g.nom",
            "porteur", "g.porteur",
            "responsable", "COALESCE(r.nom, s.nom)",
            "faite", "e.fait_le");

    private final Map<String, RegleEcheance> regles;
    private final String depuis;
    private final Map<String, Object> valeurs;

    /** @param toutes the rules that the filter may read, those of other roles left out where it asks for what is to be done */
    CriteresEcheance(List<RegleEcheance> toutes, Perimetre perimetre, EcheanceFiltre filtre) {
        valeurs = new HashMap<>(perimetre.valeurs());
        valeurs.put("aujourdhui", perimetre.jour());
        regles = toutes.stream()
                .filter(regle -> filtre.nature().isEmpty() || regle.nature().equals(filtre.nature()))
                .collect(Collectors.toMap(RegleEcheance::nature, regle -> regle, (a, b) -> a, LinkedHashMap::new));
        var union = regles.values().stream()
                .map(regle -> GrappesSql.echeances(regle, quand(regle, perimetre, filtre)))
                .collect(Collectors.joining(" UNION ALL "));
        depuis = " FROM (" + (union.isEmpty() ? RIEN : union) + ") e JOIN grappes g ON g.id = e.grappe_id"
                + " LEFT JOIN personnes r ON r.id = g.responsable_id LEFT JOIN personnes s ON s.id = g.responsable_grades_id"
                + " WHERE " + perimetre.sql("g") + pour(filtre) + personne(filtre) + texte(filtre);
    }

    static final String RIEN =
            "SELECT 0 grappe_id, '' nature, CURRENT_DATE jour, FALSE repere, FALSE fait, NULL fait_le,"
                    + " '' fait_par FROM DUAL WHERE FALSE";

    private String quand(RegleEcheance regle, Perimetre perimetre, EcheanceFiltre filtre) {
        var aujourdhui = perimetre.jour();
        valeurs.put("dimanche", aujourdhui.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        var aFaire = " AND NOT (" + regle.fait() + ")";
        var quand = filtre.quand();
        var sql = quand == null
                ? aFaire
                : switch (quand) {
                    case EN_RETARD -> aFaire + " AND " + regle.jour() + " < :aujourdhui";
                    case CETTE_SEMAINE -> aFaire + " AND " + regle.jour() + " BETWEEN :aujourdhui AND :dimanche";
                    case PLUS_TARD -> aFaire + " AND " + regle.jour() + " > :dimanche";
                    case REPERES -> aFaire;
                    case FAITES -> " AND " + regle.fait();
                    case TOUTES -> "";
                };
        if (filtre.jour() == null) {
            return sql;
        }
        valeurs.put("jour", filtre.jour());
        return sql + " AND " + regle.jour() + " = :jour";
    }

    private String pour(EcheanceFiltre filtre) {
        if (filtre.pour() == null) {
            return "";
        }
        valeurs.put("moi", AgentConnecte.courant().id());
        return switch (filtre.pour()) {
            case MOI -> " AND :moi IN (g.responsable_id, g.responsable_grades_id)";
            case MES_TERRITOIRES -> " AND " + Perimetre.couverte("g.id");
            case TOUS_ROLES -> "";
        };
    }

    private String personne(EcheanceFiltre filtre) {
        if (filtre.personne() == null) {
            return "";
        }
        valeurs.put("personne", filtre.personne());
        return " AND :personne IN (g.responsable_id, g.responsable_grades_id)";
    }

    private String texte(EcheanceFiltre filtre) {
        if (filtre.texte().isBlank()) {
            return "";
        }
        valeurs.put("texte", TexteCherche.motif(filtre.texte()));
        return " AND " + TexteCherche.sql("texte", "g.nom", "g.porteur");
    }

    String depuis() {
        return depuis;
    }

    Map<String, Object> valeurs() {
        return valeurs;
    }

    RegleEcheance regle(String nature) {
        return Objects.requireNonNull(regles.get(nature), nature);
    }

    /** What gathers rows: what is late, then the Monday of the week, the person in charge (nobody comes last), the grappe. */
    static String groupe(Groupement groupement) {
        return switch (groupement) {
            case SEMAINE -> "IF(" + EN_RETARD + ", DATE '0001-01-01', e.jour - INTERVAL WEEKDAY(e.jour) DAY)";
            case PERSONNE -> PERSONNE;
            case GRAPPE -> "g.id";
        };
    }

    /** By group, then as asked; the key ends every sort so that pages never overlap. */
    static String ordre(Groupement groupement, Sort tri) {
        var groupe = switch (groupement) {
            case SEMAINE -> groupe(groupement);
            case PERSONNE -> PERSONNE + " IS NULL, COALESCE(r.nom, s.nom), " + PERSONNE;
            case GRAPPE -> "g.nom, g.id";
        };
        var suite = tri.stream()
                .filter(critere -> TRIS.containsKey(critere.getProperty()))
                .map(critere -> TRIS.get(critere.getProperty()) + (critere.isDescending() ? " DESC, " : ", "))
                .collect(Collectors.joining());
        return groupe + ", " + suite + "e.jour, g.nom, g.id, e.nature";
    }
}

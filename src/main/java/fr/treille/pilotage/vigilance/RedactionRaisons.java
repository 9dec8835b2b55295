package fr.treille.pilotage.vigilance;

import fr.treille.pilotage.vigilance.VigilanceLigne.Raison;
import fr.treille.socle.commun.Formats;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Says why a grappe should worry, in words and with the figures of {@link FaitsSql}. */
final class RedactionRaisons {

    /** Months of what is never reached at its pace: longer than any. */
    static final int JAMAIS = 9_999;

    private static final List<String> METEO = List.of("soleil", "éclaircies", "nuages", "orage");

    private RedactionRaisons() {}

    static List<Raison> de(ResultSet faits, LocalDate aujourdhui) throws SQLException {
        var raisons = new ArrayList<Raison>();
        for (var critere : Critere.values()) {
            if (faits.getBoolean("a_" + critere)) {
                raisons.add(new Raison(critere, texte(critere, faits, aujourdhui)));
            }
        }
        return List.copyOf(raisons);
    }

    private static String texte(Critere critere, ResultSet faits, LocalDate aujourdhui) throws SQLException {
        return switch (critere) {
            case SANS_POINT -> {
                var dernier = faits.getObject("dernier", LocalDate.class);
                var jours = Formats.nombre(faits.getLong("sans_point")) + "\u00A0j";
                yield dernier == null
                        ? "Aucun point tenu depuis la signature, il y a " + jours
                        : "Aucun point depuis " + jours + ", le dernier le " + Formats.date(dernier);
            }
            case METEO ->
                "Météo passée de «\u00A0" + METEO.get(faits.getInt("cran_avant") - 1) + "\u00A0» à «\u00A0"
                        + METEO.get(faits.getInt("cran") - 1) + "\u00A0» le "
                        + Formats.date(faits.getObject("jour_meteo", LocalDate.class));
            case REPERE -> {
                var fin = faits.getObject("fin", LocalDate.class);
                var marque = faits.getObject("marque", LocalDate.class);
                var jours = Formats.nombre(faits.getLong("depasse")) + "\u00A0j";
                yield fin != null && fin.isAfter(aujourdhui)
                        ? "Fin du déploiement prévue le " + Formats.date(fin) + ", " + jours + " après le repère du "
                                + Formats.date(marque)
                        : "Déploiement sans VSR " + jours + " après le repère du " + Formats.date(marque);
            }
            case CIBLES -> {
                var mois = faits.getInt("mois");
                yield "«\u00A0" + faits.getString("cible") + "\u00A0» à " + pourcent(faits.getBigDecimal("taux"))
                        + " pour une cible de " + pourcent(faits.getBigDecimal("seuil_cible"))
                        + (mois == JAMAIS
                                ? "\u00A0: le taux ne monte pas"
                                : "\u00A0: environ " + Formats.nombre(mois) + "\u00A0mois à ce rythme")
                        + " (" + pourcent(faits.getBigDecimal("taux_avant")) + " au "
                        + Formats.date(faits.getObject("fin_avant", LocalDate.class)) + ")";
            }
            case ACTIONS -> {
                var nombre = faits.getLong("actions");
                var jours = ChronoUnit.DAYS.between(faits.getObject("plus_ancienne", LocalDate.class), aujourdhui);
                yield Formats.nombre(nombre)
                        + (nombre > 1 ? "\u00A0actions en retard, la plus ancienne de " : "\u00A0action en retard de ")
                        + Formats.nombre(jours) + "\u00A0j";
            }
        };
    }

    /** Rounded down: never shows a threshold that is not reached. */
    private static String pourcent(BigDecimal part) {
        return Formats.pourcentage(part.setScale(3, java.math.RoundingMode.DOWN));
    }
}

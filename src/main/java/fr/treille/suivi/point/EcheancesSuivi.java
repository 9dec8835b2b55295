package fr.treille.suivi.point;

import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.jalon.GrappesSuivies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the follow-up makes due: the point of the month by its last day, and the first of the actions that are open. */
@Component
class EcheancesSuivi implements SourceEcheances {

    private final Clock horloge;

    EcheancesSuivi(Clock horloge) {
        this.horloge = horloge;
    }

    @Override
    public List<RegleEcheance> regles(JoursLocaux jours) {
        var aujourdhui = LocalDate.ofInstant(horloge.instant(), jours.zone());
        var fin = "DATE '" + aujourdhui.withDayOfMonth(aujourdhui.lengthOfMonth()) + "'";
        return List.of(
                new RegleEcheance(
                                "POINT",
                                "Point mensuel",
                                List.of(
                                        "LEFT" + GrappesSuivies.CONVENTION,
                                        "LEFT JOIN point_mensuel pm ON pm.grappe_id = g.id AND pm.mois = DATE '"
                                                + aujourdhui.withDayOfMonth(1) + "'"),
                                "c.signee_le <= " + fin + " AND COALESCE(" + GrappesSuivies.CLOTURE + " >= " + fin
                                        + ", TRUE)",
                                fin,
                                "COALESCE(pm.etat IN ('TENU', 'ANNULE'), FALSE)",
                                "pm.jour",
                                "IF(pm.etat = 'TENU', 'Point tenu', CONCAT('Point annulé : ', IF(CHAR_LENGTH(pm.motif) > 120,"
                                        + " CONCAT(LEFT(pm.motif, 119), '…'), LEFT(pm.motif, 120))))",
                                PointLiens.ONGLET)
                        .par(Droits.SUIVRE, "Tenir le point"),
                new RegleEcheance(
                                "ACTION",
                                "Action à mener",
                                List.of("LEFT JOIN (SELECT a.grappe_id, MIN(a.pour_le) pour_le FROM actions_ouvertes a"
                                        + " GROUP BY a.grappe_id) ac ON ac.grappe_id = g.id"),
                                "ac.pour_le IS NOT NULL",
                                "ac.pour_le",
                                "FALSE",
                                "NULL",
                                "''",
                                PointLiens.ONGLET)
                        .par(Droits.SUIVRE, "Suivre l’action"));
    }
}

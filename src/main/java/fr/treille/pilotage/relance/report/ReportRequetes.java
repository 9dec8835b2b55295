package fr.treille.pilotage.relance.report;

import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told of each deadline, against the day on which it falls now. */
@Component
class ReportRequetes {

    /** Every day told to an address of a deadline, by a relance or since. */
    private static final String DITES = "(SELECT nature, grappe_id, echeance_le, message_id FROM relance"
            + " UNION ALL SELECT nature, grappe_id, echeance_le, message_id FROM relance_report)";

    private final JdbcClient base;
    private final EcheancesReportables echeances;
    private final Perimetre perimetre;
    private final Clock horloge;

    ReportRequetes(JdbcClient base, EcheancesReportables echeances, Perimetre perimetre, Clock horloge) {
        this.base = base;
        this.echeances = echeances;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /** Those within the périmètre whose last told day is not theirs any more, by address, in one statement. */
    List<DateChangee> aDire() {
        var jours = JoursLocaux.courants(horloge.instant());
        var regles = echeances.regles(jours);
        return base.sql("SELECT e.nature, e.jour, g.id, g.nom, g.porteur, d.adresse, d.echeance_le, (SELECT"
                        + " COUNT(DISTINCT y.echeance_le) FROM " + DITES + " y WHERE y.nature = e.nature"
                        + " AND y.grappe_id = e.grappe_id AND y.echeance_le <> e.jour) changements FROM ("
                        + echeances.aFaire(jours) + ") e JOIN grappes g ON g.id = e.grappe_id"
                        + " JOIN (SELECT x.nature, x.grappe_id, x.echeance_le, m.destinataires adresse,"
                        + " ROW_NUMBER() OVER (PARTITION BY x.nature, x.grappe_id, m.destinataires ORDER BY m.id DESC) rang"
                        + " FROM " + DITES + " x JOIN messages m ON m.id = x.message_id) d"
                        + " ON d.nature = e.nature AND d.grappe_id = e.grappe_id AND d.rang = 1"
                        + " WHERE d.echeance_le <> e.jour AND " + perimetre.sql("g")
                        + " ORDER BY d.adresse, e.jour, g.nom, e.nature")
                .params(perimetre.valeurs())
                .params(EcheancesReportables.bornes(perimetre.jour()))
                .query((rs, rang) -> {
                    var regle = regles.get(rs.getString("nature"));
                    return new DateChangee(
                            rs.getString("nature"),
                            regle == null ? rs.getString("nature") : regle.libelle(),
                            rs.getLong("id"),
                            rs.getString("nom"),
                            rs.getString("porteur"),
                            rs.getString("adresse"),
                            rs.getObject("echeance_le", LocalDate.class),
                            rs.getObject("jour", LocalDate.class),
                            rs.getInt("changements"));
                })
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has just told one of them */
    void noter(List<DateChangee> dites, long messageId) {
        var parametres = new ArrayList<Object>();
        dites.forEach(dite -> Collections.addAll(
                parametres, dite.nature(), dite.grappeId(), dite.nouvelle(), dite.adresse(), messageId));
        base.sql("INSERT INTO relance_report (nature, grappe_id, echeance_le, adresse, message_id) VALUES "
                        + String.join(", ", Collections.nCopies(dites.size(), "(?, ?, ?, ?, ?)")))
                .params(parametres)
                .update();
    }

    /** A message of a relance whose deadline is still to be done: to whom, and whether it left. */
    record Relancee(String adresse, boolean partie) {}

    /** Those that told the present days of échéances of a window, within the périmètre. */
    List<Relancee> deLaFenetre(long fenetreId, Collection<String> natures) {
        var jours = JoursLocaux.courants(horloge.instant());
        return base.sql("SELECT DISTINCT m.destinataires, m.etat <> 'EN_ATTENTE' partie FROM ("
                        + echeances.aFaire(jours)
                        + ") e JOIN grappes g ON g.id = e.grappe_id JOIN " + DITES + " x ON x.nature = e.nature"
                        + " AND x.grappe_id = e.grappe_id AND x.echeance_le = e.jour"
                        + " JOIN messages m ON m.id = x.message_id WHERE m.etat <> 'RETIRE' AND g.fenetre_id = :fenetre"
                        + " AND e.nature IN (:natures) AND " + perimetre.sql("g") + " ORDER BY m.destinataires")
                .params(perimetre.valeurs())
                .params(EcheancesReportables.bornes(perimetre.jour()))
                .param("fenetre", fenetreId)
                .param("natures", natures)
                .query((rs, rang) -> new Relancee(rs.getString("destinataires"), rs.getBoolean("partie")))
                .list();
    }
}

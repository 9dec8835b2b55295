package fr.treille.pilotage.relance.report;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.courrier.envoi.RetraitMessage;
import fr.treille.socle.territoire.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a relance that waits from telling a day that was moved meanwhile. What it would have told is due again: the next run, or
 * a person, writes it as it is now.
 */
@Component
class RelancesPerimees implements RetraitMessage {

    private final JdbcClient base;
    private final EcheancesReportables echeances;
    private final Regions regions;
    private final Clock horloge;

    RelancesPerimees(JdbcClient base, EcheancesReportables echeances, Regions regions, Clock horloge) {
        this.base = base;
        this.echeances = echeances;
        this.regions = regions;
        this.horloge = horloge;
    }

    /** What a message tells of a deadline. */
    private record Dite(String region, String nature, long grappeId, LocalDate jour) {}

    @Override
    public Optional<String> retirer(long messageId) {
        var dites = base.sql("SELECT m.region_code region, x.nature, x.grappe_id, x.echeance_le jour FROM"
                        + " (SELECT nature, grappe_id, echeance_le, message_id FROM relance WHERE message_id = :numero"
                        + " UNION ALL SELECT nature, grappe_id, echeance_le, message_id FROM relance_report"
                        + " WHERE message_id = :numero) x JOIN messages m ON m.id = x.message_id")
                .param("numero", messageId)
                .query(Dite.class)
                .list();
        var raison = dites.isEmpty() ? Optional.<String>empty() : deplacee(dites);
        if (raison.isPresent()) {
            base.sql("DELETE FROM relance WHERE message_id = ?")
                    .param(messageId)
                    .update();
            base.sql("DELETE FROM relance_jour WHERE message_id = ?")
                    .param(messageId)
                    .update();
            base.sql("DELETE FROM relance_report WHERE message_id = ?")
                    .param(messageId)
                    .update();
        }
        return raison;
    }

    private Optional<String> deplacee(List<Dite> dites) {
        var region = regions.fiche(dites.getFirst().region());
        var jours = JoursLocaux.de(region.zone(), horloge.instant());
        var regles = echeances.regles(jours);
        var actuelles = base.sql("SELECT :perimetreRegion region, e.nature, e.grappe_id, e.jour FROM ("
                        + echeances.aFaire(jours) + ") e WHERE e.grappe_id IN (:grappes)")
                .param("perimetreRegion", region.code())
                .param("grappes", dites.stream().map(Dite::grappeId).toList())
                .params(EcheancesReportables.bornes(LocalDate.ofInstant(horloge.instant(), region.zone())))
                .query(Dite.class)
                .list();
        return dites.stream()
                .flatMap(dite -> actuelles.stream()
                        .filter(actuelle -> actuelle.nature().equals(dite.nature())
                                && actuelle.grappeId() == dite.grappeId()
                                && !actuelle.jour().equals(dite.jour()))
                        .map(actuelle -> {
                            var regle = regles.get(dite.nature());
                            return "«\u00A0" + (regle == null ? dite.nature() : regle.libelle())
                                    + "\u00A0» n’est plus le " + Formats.date(dite.jour()) + " mais le "
                                    + Formats.date(actuelle.jour()) + ".";
                        }))
                .findFirst();
    }
}

package fr.treille.suivi.apport;

import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a porteur sent is to be validated within a fortnight; the sources give no delay. */
@Component
class EcheancesApport implements SourceEcheances {

    private static final int JOURS = 14;

    @Override
    public List<RegleEcheance> regles(JoursLocaux jours) {
        return List.of(new RegleEcheance(
                        "APPORT",
                        "Apport du porteur à valider",
                        List.of(
                                "LEFT JOIN (SELECT grappe_id, MIN(envoye_le) envoye_le FROM lien_apport WHERE etat = 'ENVOYE'"
                                        + " GROUP BY grappe_id) ap ON ap.grappe_id = g.id"),
                        "ap.envoye_le IS NOT NULL",
                        jours.jour("ap.envoye_le") + " + INTERVAL " + JOURS + " DAY",
                        "FALSE",
                        "NULL",
                        "''",
                        "usages")
                .par(Droits.SUIVRE, "Valider l’apport"));
    }
}

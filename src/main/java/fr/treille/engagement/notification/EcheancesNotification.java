package fr.treille.engagement.notification;

import fr.treille.dossier.grappe.EcheancesFenetre;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letter that is due once the avis is given, by the end of the selection. */
@Component
class EcheancesNotification implements SourceEcheances {

    @Override
    public List<RegleEcheance> regles(JoursLocaux jours) {
        return List.of(new RegleEcheance(
                        "NOTIFICATION",
                        "Notification",
                        List.of("LEFT JOIN lettre l ON l.grappe_id = g.id AND l.courante = 1"),
                        "g.favorable IS NOT NULL",
                        EcheancesFenetre.SELECTION,
                        "g.statut IN ('NOTIFIEE', 'REFUS_NOTIFIE', 'CONVENTIONNEE')",
                        jours.jour("l.envoyee_le"),
                        "COALESCE(CONCAT('Lettre ', l.reference, ' envoyée'), 'Décision notifiée')",
                        "courriers")
                .par(Droits.NOTIFIER, "Envoyer la lettre"));
    }
}

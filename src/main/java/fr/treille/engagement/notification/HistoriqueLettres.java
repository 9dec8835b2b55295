package fr.treille.engagement.notification;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.commun.trace.ValeurTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letters in the history. */
@Component
class HistoriqueLettres implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.de(ObjetTrace.LETTRE, "lettre", "v.reference")
                .surLaPage(ObjetTrace.GRAPPE, "v.grappe_id")
                .choix("etat", "État de la lettre", EtatActe.class, EtatActe::libelle)
                .choix("sens", "Décision notifiée", SensDecision.class, SensDecision::libelle)
                .date("date_lettre", "Date de la lettre")
                .montant("montant", "Montant notifié")
                .texte("destinataire_nom", "Destinataire")
                .texte("destinataire_fonction", "Fonction du destinataire")
                .texte("destinataire_adresse", "Adresse du destinataire")
                .texte("signataire_nom", "Signataire")
                .texte("signataire_fonction", "Fonction du signataire")
                .champ("envoyee_le", "Lettre envoyée le", ValeurTracee.INSTANT));
    }
}

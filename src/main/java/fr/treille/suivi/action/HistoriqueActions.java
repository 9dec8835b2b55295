package fr.treille.suivi.action;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** The actions and the risks in the history. */
@Component
class HistoriqueActions implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(
                TableTracee.deGrappe(ObjetTrace.ACTION, "action_suivi", "v.libelle")
                        .texte("libelle", "Action")
                        .texte("qui", "Responsable de l’action")
                        .date("pour_le", "Échéance de l’action")
                        .choix("etat", "État de l’action", EtatAction.class, EtatAction::libelle)
                        .date("close_le", "Action close le")
                        .texte("motif", "Motif d’abandon"),
                TableTracee.deGrappe(ObjetTrace.RISQUE, "risque", "v.libelle")
                        .texte("libelle", "Risque")
                        .choix("probabilite", "Probabilité du risque", Niveau.class, Niveau::libelle)
                        .choix("impact", "Impact du risque", Niveau.class, Niveau::libelle)
                        .choix("tendance", "Tendance du risque", Tendance.class, Tendance::libelle)
                        .texte("qui", "Responsable du risque")
                        .texte("mesure", "Mesure contre le risque")
                        .date("clos_le", "Risque clos le"));
    }
}

package fr.treille.dossier.selection;

import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.equipe.PersonnesSql;
import java.util.List;
import org.springframework.stereotype.Component;

/** The committees, and what they settle of each file, in the history. */
@Component
class HistoriqueSelection implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(
                TableTracee.de(ObjetTrace.COMITE, "comite_selection", "v.nom")
                        .texte("nom", "Nom du comité")
                        .date("jour", "Jour du comité")
                        .texte("membres", "Membres")
                        .montant("enveloppe", "Enveloppe"),
                TableTracee.deGrappe(ObjetTrace.SELECTION, "dossier_selectionne", "")
                        .choix("sens", "Sélection", SensComite.class, SensComite::libelle)
                        .montant("montant", "Montant retenu")
                        .texte("motif", "Motif du comité")
                        .texte("scenario", "Scénario")
                        .lu("arrete_par_id", "Arrêtée par", PersonnesSql.NOM));
    }
}

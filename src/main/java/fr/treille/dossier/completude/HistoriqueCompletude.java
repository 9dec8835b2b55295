package fr.treille.dossier.completude;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.equipe.PersonnesSql;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pieces of files in the history. */
@Component
class HistoriqueCompletude implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(
                TableTracee.deGrappe(ObjetTrace.PIECE, "piece_dossier", "IF(v.attendue = '', v.fichier, v.attendue)")
                        .texte("fichier", "Fichier")
                        .choix("etat", "État", EtatPieceDossier.class, EtatPieceDossier::libelle)
                        .texte("motif", "Motif")
                        .lu("jugee_par_id", "Vérifiée par", PersonnesSql.NOM));
    }
}

package fr.treille.dossier.notation;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.commun.trace.ValeurTracee;
import fr.treille.socle.equipe.PersonnesSql;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sheets in the history, but for their scores: an évaluateur would read there what is hidden until their own is submitted. */
@Component
class HistoriqueNotation implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.deGrappe(
                        ObjetTrace.NOTATION, "fiche_notation", "IF(v.consensus, 'consensus', 'fiche d’un évaluateur')")
                .supprimable()
                .lu("evaluateur_id", "Évaluateur", PersonnesSql.NOM)
                .texte("lien_motif", "Lien d’intérêts")
                .texte("lien_leve_motif", "Lien d’intérêts levé")
                .lu("lien_leve_par_id", "Lien levé par", PersonnesSql.NOM)
                .champ("soumise_le", "Soumise le", ValeurTracee.INSTANT)
                .lu("soumise_par_id", "Soumise par", PersonnesSql.NOM)
                .champ("retiree_le", "Retirée le", ValeurTracee.INSTANT)
                .lu("retiree_par_id", "Retirée par", PersonnesSql.NOM));
    }
}

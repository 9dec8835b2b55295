package fr.treille.dossier.note;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** The notes in the history. */
@Component
class HistoriqueNotes implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.deGrappe(ObjetTrace.NOTE, "note_grappe", "").texte("texte", "Texte"));
    }
}

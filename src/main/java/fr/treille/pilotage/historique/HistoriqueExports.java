package fr.treille.pilotage.historique;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** The exports in the history. */
@Component
class HistoriqueExports implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.de(ObjetTrace.EXPORT, "export", "v.liste")
                .texte("format", "Format")
                .texte("filtre", "Filtre")
                .nombre("lignes", "Lignes"));
    }
}

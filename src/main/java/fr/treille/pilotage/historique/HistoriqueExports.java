package fr.treille.pilotage.historique;

import fr.treille.socle.commun.trace.ObjetSuivi;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableSuivie;
import java.util.List;
import org.springframework.stereotype.Component;

/** The exports in the history. */
@Component
class HistoriqueExports implements SourceHistorique {

    @Override
    public List<TableSuivie> tables() {
        return List.of(TableSuivie.de(ObjetSuivi.EXPORT, "export", "v.liste")
                .texte("format", "Format")
                .texte("filtre", "Filtre")
                .nombre("lignes", "Lignes"));
    }
}

package fr.treille.suivi.interlocuteur;

import fr.treille.socle.commun.port.RegleEchange;
import fr.treille.socle.commun.port.SourceEchanges;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sessions of the committees, held or to come. */
@Component
class EchangesComites implements SourceEchanges {

    @Override
    public List<RegleEchange> echanges() {
        return List.of(new RegleEchange(
                "COMITE",
                "Comité",
                "FROM seance x WHERE x.grappe_id = :grappe",
                "x.jour",
                true,
                "CONCAT('Séance du ', x.comite)",
                "CONCAT_WS(' · ', NULLIF(x.objet, ''), NULLIF(x.lieu, ''))",
                "CONCAT('grappes/', x.grappe_id, '/interlocuteurs')"));
    }
}

package fr.treille.suivi.point;

import fr.treille.socle.commun.port.RegleEchange;
import fr.treille.socle.commun.port.SourceEchanges;
import java.util.List;
import org.springframework.stereotype.Component;

/** The points of a grappe, planned, held or cancelled, on their day. */
@Component
class EchangesPoints implements SourceEchanges {

    @Override
    public List<RegleEchange> echanges() {
        return List.of(new RegleEchange(
                "POINT",
                "Point mensuel",
                "FROM point_mensuel x WHERE x.grappe_id = :grappe",
                "x.jour",
                true,
                "CONCAT('Point de ', DATE_FORMAT(x.mois, '%m/%Y'), CASE x.etat WHEN 'TENU' THEN ' tenu' WHEN 'ANNULE' THEN"
                        + " ' annulé' WHEN 'REPORTE' THEN ' reporté à ce jour' ELSE ' prévu' END)",
                "CONCAT_WS(' · ', NULLIF(x.lieu, ''), NULLIF(x.motif, ''))",
                "CONCAT('points-mensuels/', x.id)"));
    }
}

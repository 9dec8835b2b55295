package fr.treille.engagement.notification;

import fr.treille.socle.commun.port.RegleEchange;
import fr.treille.socle.commun.port.SourceEchanges;
import java.util.List;
import org.springframework.stereotype.Component;

/** The decision letters of a grappe. */
@Component
class EchangesLettres implements SourceEchanges {

    @Override
    public List<RegleEchange> echanges() {
        return List.of(
                regle("x.generee_le", "CONCAT('Lettre ', x.reference, ' générée')"),
                regle("x.envoyee_le", "CONCAT('Lettre ', x.reference, ' envoyée')"));
    }

    private static RegleEchange regle(String quand, String titre) {
        return new RegleEchange(
                "LETTRE",
                "Lettre",
                "FROM lettre x WHERE x.grappe_id = :grappe",
                quand,
                false,
                titre,
                "CONCAT('À ', x.destinataire_nom, ', ', x.destinataire_fonction)",
                "CONCAT('grappes/', x.grappe_id, '/courriers')");
    }
}

package fr.treille.engagement.convention;

import fr.treille.socle.commun.port.RegleEchange;
import fr.treille.socle.commun.port.SourceEchanges;
import java.util.List;
import org.springframework.stereotype.Component;

/** The conventions of a grappe, from their making to their signature. */
@Component
class EchangesConventions implements SourceEchanges {

    @Override
    public List<RegleEchange> echanges() {
        return List.of(
                regle("x.generee_le", false, "CONCAT('Convention ', x.reference, ' générée')"),
                regle("x.envoyee_le", false, "CONCAT('Convention ', x.reference, ' envoyée')"),
                regle("x.signee_le", true, "CONCAT('Convention ', x.reference, ' signée par les deux parties')"));
    }

    private static RegleEchange regle(String quand, boolean jourSeul, String titre) {
        return new RegleEchange(
                "CONVENTION",
                "Convention",
                "FROM convention x WHERE x.grappe_id = :grappe",
                quand,
                jourSeul,
                titre,
                "x.destinataire",
                "CONCAT('grappes/', x.grappe_id, '/convention')");
    }
}

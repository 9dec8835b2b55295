package fr.treille.dossier.instruction;

import fr.treille.socle.commun.port.RegleEchange;
import fr.treille.socle.commun.port.SourceEchanges;
import java.util.List;
import org.springframework.stereotype.Component;

/** The complements asked of the porteur, and received. */
@Component
class EchangesComplements implements SourceEchanges {

    @Override
    public List<RegleEchange> echanges() {
        return List.of(
                regle("x.demande_le", false, "CONCAT('Complément demandé\u00A0: ', x.libelle)"),
                regle("x.retire_le", false, "CONCAT('Complément qui n’est plus demandé\u00A0: ', x.libelle)"),
                regle("x.recu_le", true, "CONCAT('Complément reçu\u00A0: ', x.libelle)"));
    }

    private static RegleEchange regle(String quand, boolean jourSeul, String titre) {
        return new RegleEchange(
                "COMPLEMENT",
                "Complément",
                "FROM complement x WHERE NOT x.annule AND x.grappe_id = :grappe",
                quand,
                jourSeul,
                titre,
                "CONCAT('Pour le ', DATE_FORMAT(x.pour_le, '%d/%m/%Y'))",
                "CONCAT('grappes/', x.grappe_id, '/instruction')");
    }
}

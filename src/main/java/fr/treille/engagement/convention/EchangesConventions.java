package fr.treille.engagement.convention;

import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.port.RegleEchange;
import fr.treille.socle.commun.port.SourceEchanges;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The conventions of a grappe, from their making to their signature or their end. */
@Component
class EchangesConventions implements SourceEchanges {

    private static final String CADUQUE = Arrays.stream(CauseCaducite.values())
            .map(cause -> "WHEN '" + cause + "' THEN '" + Lettres.minuscule(cause.libelle()) + "'")
            .collect(Collectors.joining(
                    " ", "CONCAT('Convention ', x.reference, ' caduque\u00A0: ', CASE x.caduque_cause ", " END)"));

    @Override
    public List<RegleEchange> echanges() {
        return List.of(
                regle("x.generee_le", false, "CONCAT('Convention ', x.reference, ' générée')"),
                regle("x.envoyee_le", false, "CONCAT('Convention ', x.reference, ' envoyée')"),
                regle(
                        "x.signee_porteur_le",
                        true,
                        "CONCAT('Convention ', x.reference, ' signée du porteur, à ', x.signee_porteur_lieu)"),
                regle(
                        "x.signee_agence_le",
                        true,
                        "CONCAT('Convention ', x.reference, ' signée de l’agence, à ', x.signee_agence_lieu)"),
                regle("x.signee_le", true, "CONCAT('Convention ', x.reference, ' signée par les deux parties')"),
                regle("x.caduque_le", true, CADUQUE));
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

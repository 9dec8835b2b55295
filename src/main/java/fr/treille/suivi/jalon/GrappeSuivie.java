package fr.treille.suivi.jalon;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the follow-up reads of a grappe.
 *
 * @param territoires codes of its ESSMS's territoires
 * @param periode null before the convention's signature
 */
public record GrappeSuivie(
        long id,
        String nom,
        String porteur,
        List<String> territoires,
        @Nullable PeriodeSuivi periode) {

    /** @throws Refus before the convention's signature */
    public PeriodeSuivi exigerSuivie() {
        if (periode == null) {
            throw new Refus("La convention de la " + NomGrappe.cite(nom)
                    + " n’est pas signée\u00A0: son suivi commence à la signature.");
        }
        return periode;
    }
}

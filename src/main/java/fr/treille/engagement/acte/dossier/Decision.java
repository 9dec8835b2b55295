package fr.treille.engagement.acte.dossier;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.edition.LigneMontant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of a grappe.
 *
 * @param favorable the avis, null before it
 * @param modele template of its letter, as the call names it on the day of the dépôt; « » before the avis
 * @param lignes how the frozen amount is made up, empty before the avis
 */
public record Decision(
        @Nullable Boolean favorable,
        String motif,
        List<String> recommandations,
        List<String> vigilances,
        String modele,
        List<LigneNotifiee> lignes) {

    /** How the amount is made up, as documents print it: what was asked for and not granted is no part of it. */
    public List<LigneMontant> composition() {
        return lignes.stream()
                .filter(ligne -> ligne.total().signum() != 0)
                .map(LigneNotifiee::imprimee)
                .toList();
    }

    /** What the frozen lines add up to. */
    public Montant somme() {
        return lignes.stream().map(ligne -> Montant.de(ligne.total())).reduce(Montant.zero(), Montant::plus);
    }
}

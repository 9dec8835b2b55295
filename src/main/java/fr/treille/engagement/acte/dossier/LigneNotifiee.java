package fr.treille.engagement.acte.dossier;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.edition.LettreNotification.LigneMontant;
import java.math.BigDecimal;

/**
 * A line of the grant as the avis froze it.
 *
 * @param libelle « Forfait usage »
 * @param quantite how many ESSMS or projects
 * @param montantUnitaire euros for each
 * @param total euros
 */
public record LigneNotifiee(String libelle, int quantite, BigDecimal montantUnitaire, BigDecimal total) {

    /** As the letter prints it. */
    public LigneMontant imprimee() {
        return new LigneMontant(
                libelle,
                Formats.nombre(quantite),
                Montant.de(montantUnitaire).toString(),
                Montant.de(total).toString());
    }
}

package fr.treille.engagement.acte.dossier;

import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.financement.Unite;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.edition.LigneMontant;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the grant as the avis froze it.
 *
 * @param libelle « Forfait usage »
 * @param situation of the ESSMS that it counts, null for what is of the whole project, and of lines frozen before it was kept
 * @param quantite how many ESSMS or projects
 * @param montantUnitaire euros for each
 * @param prorata between 0 and 1, 1 when whole
 * @param total euros
 */
public record LigneNotifiee(
        String libelle,
        @Nullable Situation situation,
        Unite unite,
        int quantite,
        BigDecimal montantUnitaire,
        BigDecimal prorata,
        BigDecimal total) {

    /** As documents print it: they multiply. */
    public LigneMontant imprimee() {
        return new LigneMontant(
                libelle,
                Formats.nombre(quantite),
                Montant.de(montantUnitaire).toString(),
                Formats.part(prorata),
                Montant.de(total).toString());
    }
}

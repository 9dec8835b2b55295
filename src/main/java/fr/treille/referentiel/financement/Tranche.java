package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import org.jspecify.annotations.Nullable;

/**
 * A forfait per ESSMS between two ranks, both included.
 *
 * @param rangDebut rank of the first ESSMS concerned among those of its situation, 1 at least
 * @param rangFin rank of the last one, null when there is no end
 * @param montantParEssms euros per ESSMS, at most {@link Bornes#MONTANT_PAR_ESSMS}
 */
public record Tranche(
        Situation situation,
        Composante composante,
        int rangDebut,
        @Nullable Integer rangFin,
        Montant montantParEssms) {

    /** @throws Refus when the ranks are not in order or the amount is negative or too large */
    public Tranche {
        if (rangDebut < 1 || (rangFin != null && rangFin < rangDebut)) {
            throw Refus.surChamp(
                    "bareme",
                    "Une tranche va d’un rang, à partir de 1, à un rang plus élevé\u00A0: «\u00A0" + rangDebut + " à "
                            + rangFin + "\u00A0» n’en est pas une.");
        }
        Bornes.exiger("bareme", "Le montant d’une tranche", montantParEssms, Bornes.MONTANT_PAR_ESSMS);
    }

    /** Whether the n-th ESSMS of the situation is paid by this one. */
    public boolean contient(int rang) {
        return RangsTranche.contiennent(rangDebut, rangFin, rang);
    }

    /** « Usage, 1er au 49e ESSMS en acquisition ». */
    public String libelle() {
        return composante.libelle() + ", " + RangsTranche.enClair(rangDebut, rangFin) + " ESSMS en "
                + situation.libelle();
    }
}

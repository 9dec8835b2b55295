package fr.treille.grappe;

import fr.treille.commun.Montant;
import fr.treille.financement.LigneFinancement;
import jakarta.persistence.Embeddable;

/** A line of the grant as it stood when the avis was given. */
@Embeddable
record LigneFigee(String libelle, int quantite, Montant montantUnitaire, Montant total, String explication) {

    static LigneFigee de(LigneFinancement ligne) {
        return new LigneFigee(
                ligne.libelle(), ligne.quantite(), ligne.montantUnitaire(), ligne.total(), ligne.explication());
    }

    LigneFinancement ligne() {
        return new LigneFinancement(libelle, quantite, montantUnitaire, total, explication);
    }
}

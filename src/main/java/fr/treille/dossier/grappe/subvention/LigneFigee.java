package fr.treille.dossier.grappe.subvention;

import fr.treille.referentiel.financement.LigneFinancement;
import fr.treille.socle.commun.Montant;
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

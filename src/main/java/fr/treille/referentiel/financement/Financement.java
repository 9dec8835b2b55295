package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Montant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A grant and how it was reached; one lump sum (« subvention unique et forfaitaire »), with or without VAT according to the
 * porteur's regime.
 *
 * @param total the sum of the lines, in euros
 */
public record Financement(List<LigneFinancement> lignes, Montant total) {

    public Financement {
        lignes = List.copyOf(lignes);
        if (!somme(lignes).equals(total)) {
            throw new IllegalArgumentException("The total is not the sum of the lines: " + total);
        }
    }

    static Financement de(List<LigneFinancement> lignes) {
        return new Financement(lignes, somme(lignes));
    }

    private static Montant somme(List<LigneFinancement> lignes) {
        return lignes.stream().map(LigneFinancement::total).reduce(Montant.zero(), Montant::plus);
    }

    /** The lines in sentences, one a line, then the total. */
    public String explication() {
        return lignes.stream()
                .map(LigneFinancement::enClair)
                .collect(Collectors.joining("\n", "", "\nTotal\u00A0: " + total));
    }
}

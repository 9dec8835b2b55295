package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A grant and how it was reached; one lump sum (« subvention unique et forfaitaire »), with or without VAT according to the
 * porteur's regime.
 *
 * @param total the sum of the lines, in euros
 * @param lectures in sentences, how the ranks were counted and given, and what was compared
 * @param manques what keeps it from being final, empty when nothing does
 */
public record Financement(List<LigneFinancement> lignes, Montant total, List<String> lectures, List<Manque> manques) {

    /** The most of a motive that a line holds; the decision keeps the whole. */
    private static final int MOTIF = 250;

    public Financement {
        lignes = List.copyOf(lignes);
        lectures = List.copyOf(lectures);
        manques = List.copyOf(manques);
        if (!somme(lignes).equals(total)) {
            throw new IllegalArgumentException("The total is not the sum of the lines: " + total);
        }
    }

    /** Lines that nothing is missing of: none, or those that an avis froze. */
    public static Financement de(List<LigneFinancement> lignes) {
        return de(lignes, List.of(), List.of());
    }

    static Financement de(List<LigneFinancement> lignes, List<String> lectures, List<Manque> manques) {
        return new Financement(lignes, somme(lignes), lectures, manques);
    }

    private static Montant somme(List<LigneFinancement> lignes) {
        return lignes.stream().map(LigneFinancement::total).reduce(Montant.zero(), Montant::plus);
    }

    /**
     * The same brought down to an amount by a decision, on a line of its own.
     *
     * @param accorde euros, from 0 to the total
     * @param motif why
     * @throws Refus on « montant » when it is more than the scale gives, or negative
     */
    public Financement ramene(Montant accorde, String motif) {
        if (accorde.estNegatif() || accorde.compareTo(total) > 0) {
            throw Refus.surChamp(
                    "montant", "Le montant accordé va de 0\u00A0€ à ce que donne le barème, " + total + ".");
        }
        if (accorde.equals(total)) {
            return this;
        }
        var ecart = accorde.moins(total);
        var reduites = new ArrayList<>(lignes);
        reduites.add(new LigneFinancement(
                "Réduction décidée",
                null,
                null,
                Unite.PROJET,
                1,
                ecart,
                BigDecimal.ONE,
                ecart,
                "décision",
                "",
                motif.length() <= MOTIF ? motif : motif.substring(0, MOTIF - 1) + "…"));
        return de(reduites, lectures, manques);
    }

    /** @throws Refus on « favorable », naming all that keeps it from being final */
    public void exigerComplet() {
        if (!manques.isEmpty()) {
            throw Refus.surChamp(
                    "favorable",
                    "Le montant n’est pas définitif\u00A0: "
                            + manques.stream().map(Manque::texte).collect(Collectors.joining(" ")));
        }
    }

    /** The lines in sentences, one a line, then the total. */
    public String explication() {
        return lignes.stream()
                .map(LigneFinancement::enClair)
                .collect(Collectors.joining("\n", "", "\nTotal\u00A0: " + total));
    }
}

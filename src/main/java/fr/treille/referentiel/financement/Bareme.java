package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scale of a call. For one situation and one component the tranches follow each other from the first ESSMS on, without
 * hole or overlap, the last one without end; a component that is not financed has no tranche. Where a call pays a solution
 * that is not référencée less (2022), it has two scales, see {@link Tarifs}.
 *
 * @param intitule how the scale is called on screen, for example « Barème 2025 »
 * @param plafondEquipement the most that is granted for equipment, per ESSMS of a petit OG; null when nothing is
 * @param plafondAmoa the most that is granted for AMOA, per project with a petit OG; null when nothing is
 * @param forfaitMarche what a project is granted for running the public tender when a petit OG acquires; null when nothing is
 */
public record Bareme(
        String intitule,
        List<Tranche> tranches,
        @Nullable Montant plafondEquipement,
        @Nullable Montant plafondAmoa,
        @Nullable Montant forfaitMarche) {

    /** @throws Refus when there is no tranche, when they leave a hole or overlap, or when an extra is negative or too large */
    public Bareme {
        tranches = tranches.stream()
                .sorted(Comparator.comparing(Tranche::situation)
                        .thenComparing(Tranche::composante)
                        .thenComparing(Tranche::rangDebut))
                .toList();
        if (tranches.isEmpty()) {
            throw Refus.surChamp("bareme", "Un barème compte au moins une tranche.");
        }
        Bornes.exiger("bareme", "Le plafond d’équipement", plafondEquipement, Bornes.MONTANT_PAR_ESSMS);
        Bornes.exiger("bareme", "Le plafond d’AMOA", plafondAmoa);
        Bornes.exiger("bareme", "Le forfait de marché", forfaitMarche);
        for (var situation : Situation.values()) {
            for (var composante : Composante.values()) {
                RangsTranche.exigerSuite(tranches.stream()
                        .filter(t -> t.situation() == situation && t.composante() == composante)
                        .toList());
            }
        }
    }

    /** Whether it pays something to the ESSMS of that situation. */
    public boolean finance(Situation situation) {
        return !tranches(situation).isEmpty();
    }

    /** @throws Refus when it pays them nothing */
    public void exigerFinance(Situation situation) {
        if (!finance(situation)) {
            throw new Refus("«\u00A0" + intitule + "\u00A0» ne finance pas les ESSMS en " + situation.libelle() + ".");
        }
    }

    /** The tranches of a situation, by component then by rank. */
    List<Tranche> tranches(Situation situation) {
        return tranches.stream().filter(t -> t.situation() == situation).toList();
    }
}

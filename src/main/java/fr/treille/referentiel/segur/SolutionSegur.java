package fr.treille.referentiel.segur;

import fr.treille.referentiel.etablissement.Secteur;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A DUI of the list of those that are référencés Ségur, with its référencements by lane and wave. */
public record SolutionSegur(long id, String editeur, String nom, List<Referencement> referencements) {

    /** Whether it is référencée, that day, in the lane of that sector. */
    public boolean referencee(Secteur secteur, LocalDate jour) {
        return referencements.stream()
                .anyMatch(referencement -> referencement.couloir() == Couloir.de(secteur) && referencement.vaut(jour));
    }

    /** Whether it is référencée in a lane at least, that day. */
    public boolean referencee(LocalDate jour) {
        return referencements.stream().anyMatch(referencement -> referencement.vaut(jour));
    }

    /** « MS1, vague 1, le 12/03/2023 ; MS2, vague 1 ». */
    public String enClair() {
        return referencements.stream().map(Referencement::enClair).collect(Collectors.joining("\u00A0; "));
    }

    /** « Harmonie (Éditeur Un) ». */
    public String libelle() {
        return nom + " (" + editeur + ")";
    }
}

package fr.treille.referentiel.segur;

import fr.treille.referentiel.etablissement.Secteur;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A lane of the Ségur référencement of DUI (domain reference §2): a solution is référencée lane by lane. */
public enum Couloir {
    MS1(EnumSet.of(Secteur.PA, Secteur.PH, Secteur.DOM)),
    MS2(EnumSet.of(Secteur.PDE, Secteur.PDS)),
    MS3(EnumSet.of(Secteur.AHI, Secteur.PJM));

    private final Set<Secteur> secteurs;

    Couloir(Set<Secteur> secteurs) {
        this.secteurs = secteurs;
    }

    /** « MS1 (PA, PH, DOM) ». */
    public String libelle() {
        return name() + secteurs.stream().map(Secteur::name).collect(Collectors.joining(", ", " (", ")"));
    }

    /** The lane of a sector. */
    public static Couloir de(Secteur secteur) {
        return Arrays.stream(values())
                .filter(couloir -> couloir.secteurs.contains(secteur))
                .findFirst()
                .orElseThrow();
    }
}

package fr.treille.socle.territoire;

/**
 * A territoire as lists show it.
 *
 * @param code FINESS's département code (31, 2A, 9A)
 * @param nom its name
 * @param regionCode INSEE code of its région
 */
public record TerritoireLigne(String code, String nom, String regionCode) {

    /** Code and name together, « 31 Haute-Garonne », as the screens and letters write it. */
    public String libelle() {
        return code + " " + nom;
    }
}

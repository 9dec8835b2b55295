package fr.treille.socle.territoire;

/**
 * A territoire and how to reach those who cover it.
 *
 * @param code FINESS's département code
 * @param nom its name
 * @param regionCode INSEE code of its région
 * @param contacts contact points
 * @param version to give back with a change
 */
public record TerritoireFiche(String code, String nom, String regionCode, Contacts contacts, int version) {

    /** « 32 Gers ». */
    public String libelle() {
        return code + " " + nom;
    }
}

package fr.treille.referentiel.appel;

/** Where files are deposited. */
public enum Guichet {
    REGIONAL("Régional"),
    NATIONAL("National");

    private final String libelle;

    Guichet(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

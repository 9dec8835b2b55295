package fr.treille.referentiel.financement;

/** What the two forfaits per ESSMS pay for. */
public enum Composante {
    /** Supporting the people and the practices. */
    USAGE("Usage"),
    /** The software and its installation. */
    LOGICIEL("Logiciel");

    private final String libelle;

    Composante(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

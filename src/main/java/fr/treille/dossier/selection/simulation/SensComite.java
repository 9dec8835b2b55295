package fr.treille.dossier.selection.simulation;

/** What a committee makes of a file. */
public enum SensComite {
    FAVORABLE("Favorable"),
    /** Kept, should the enveloppe allow: no decision, no letter. */
    COMPLEMENTAIRE("Liste complémentaire"),
    DEFAVORABLE("Défavorable");

    private final String libelle;

    SensComite(String libelle) {
        this.libelle = libelle;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }
}

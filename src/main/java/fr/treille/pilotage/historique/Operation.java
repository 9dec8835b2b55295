package fr.treille.pilotage.historique;

/** What was done to something. */
public enum Operation {
    CREATION("Création"),
    MODIFICATION("Modification"),
    SUPPRESSION("Suppression");

    private final String libelle;

    Operation(String libelle) {
        this.libelle = libelle;
    }

    /** The name that screens show. */
    public String libelle() {
        return libelle;
    }
}

package fr.treille.pilotage.relance.recapitulatif;

/** How often an agent is told of a kind of échéances. */
public enum Cadence {
    QUOTIDIEN("Chaque jour"),
    /** On Monday; later in the week when nothing ran on Monday. */
    HEBDOMADAIRE("Chaque lundi");

    private final String libelle;

    Cadence(String libelle) {
        this.libelle = libelle;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }
}

package fr.treille.pilotage.echeance;

/** Where a deadline stands in time. */
public enum Quand {
    /** Its last day is over and no fact has settled it. */
    EN_RETARD("En retard"),
    /** From today to Sunday. */
    CETTE_SEMAINE("Cette semaine"),
    /** From next Monday on. */
    PLUS_TARD("Plus tard"),
    /** Marks of the calendar that nobody settles by an act. */
    REPERES("Repères"),
    /** Settled. */
    FAITES("Faites"),
    /** Settled or not. */
    TOUTES("Faites ou non");

    private final String libelle;

    Quand(String libelle) {
        this.libelle = libelle;
    }

    /** Whether it is of what is to be done. */
    boolean aFaire() {
        return this == EN_RETARD || this == CETTE_SEMAINE || this == PLUS_TARD;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }
}

package fr.treille.engagement.versement;

/** What is decided of a balance. */
public enum SensSolde {
    /** All of it may be paid: every condition is met. */
    LIBERE("Libérer le solde", "Solde libéré"),
    /** A part of it may be paid, for a motive. */
    EN_PARTIE("Libérer le solde en partie", "Solde libéré en partie"),
    /** None of it, for a motive. */
    REFUSE("Refuser le solde", "Solde refusé");

    private final String verbe;
    private final String libelle;

    SensSolde(String verbe, String libelle) {
        this.verbe = verbe;
        this.libelle = libelle;
    }

    /** What is about to be done. */
    public String verbe() {
        return verbe;
    }

    /** What was done. */
    public String libelle() {
        return libelle;
    }
}

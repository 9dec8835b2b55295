package fr.treille.socle.piece;

/** What is known of the content of a version of a piece. */
public enum EtatPiece {
    /** Kept, and not yet looked at: readable only where no antivirus is set. */
    RECUE("Reçue"),
    SAINE("Saine"),
    /** A virus was found: its content is not kept. */
    REFUSEE("Refusée");

    private final String libelle;

    EtatPiece(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

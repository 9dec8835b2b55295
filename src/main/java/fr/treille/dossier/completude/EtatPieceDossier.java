package fr.treille.dossier.completude;

/** What was found of a piece that was given. */
public enum EtatPieceDossier {
    /** Received, or replaced since it was looked at: to be looked at. */
    RECUE("À vérifier"),
    ACCEPTEE("Acceptée"),
    REFUSEE("Refusée"),
    /** Given by mistake: it is kept, and counts for nothing. */
    RETIREE("Retirée");

    private final String libelle;

    EtatPieceDossier(String libelle) {
        this.libelle = libelle;
    }

    /** The words that screens show. */
    public String libelle() {
        return libelle;
    }
}

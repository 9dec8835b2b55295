package fr.treille.dossier.completude;

/** Where a piece that is expected stands, all that was given of it together. */
public enum EtatAttendue {
    MANQUANTE("Manquante"),
    /** What was given was looked at, and some of it is refused or missing. */
    INCOMPLETE("À compléter"),
    A_VERIFIER("À vérifier"),
    REFUSEE("Refusée"),
    ACCEPTEE("Acceptée");

    private final String libelle;

    EtatAttendue(String libelle) {
        this.libelle = libelle;
    }

    /** The words that screens show. */
    public String libelle() {
        return libelle;
    }
}

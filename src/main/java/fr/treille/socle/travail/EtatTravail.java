package fr.treille.socle.travail;

/** Where a long work stands. */
public enum EtatTravail {
    EN_ATTENTE("En attente"),
    EN_COURS("En cours"),
    FINI("Fini"),
    /** Somebody stopped it: what was done is, what was not is not. */
    ANNULE("Arrêté");

    private final String libelle;

    EtatTravail(String libelle) {
        this.libelle = libelle;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }
}

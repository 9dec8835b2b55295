package fr.treille.referentiel.appel;

/** Whether a call binds anybody yet. */
public enum StatutAppel {
    /** Being written: no file can be deposited under it. */
    BROUILLON("Brouillon"),
    /** Public: its rules change only by a dated amendment. */
    PUBLIE("Publié");

    private final String libelle;

    StatutAppel(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

package fr.treille.suivi.action;

/** Where a risk is going since the last point. */
public enum Tendance {
    EN_HAUSSE("En hausse"),
    STABLE("Stable"),
    EN_BAISSE("En baisse");

    private final String libelle;

    Tendance(String libelle) {
        this.libelle = libelle;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }
}

package fr.treille.suivi.action;

/** How likely a risk is, or how heavy its consequences. */
public enum Niveau {
    FAIBLE("Faible", "faible"),
    MOYEN("Moyen", "moyenne"),
    FORT("Fort", "forte");

    private final String libelle;
    private final String feminin;

    Niveau(String libelle, String feminin) {
        this.libelle = libelle;
        this.feminin = feminin;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }

    /** After « probabilité ». */
    public String feminin() {
        return feminin;
    }
}

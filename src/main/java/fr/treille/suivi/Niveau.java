package fr.treille.suivi;

/** How likely a risk is, or how heavy its consequences. */
public enum Niveau {
    FAIBLE("Faible"),
    MOYEN("Moyen"),
    FORT("Fort");

    private final String libelle;

    Niveau(String libelle) {
        this.libelle = libelle;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }
}

package fr.treille.referentiel.financement;

/** What a line of a grant counts. */
public enum Unite {
    ESSMS("ESSMS"),
    PROJET("projet");

    private final String libelle;

    Unite(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

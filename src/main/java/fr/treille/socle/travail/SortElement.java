package fr.treille.socle.travail;

/** What became of an element. */
public enum SortElement {
    A_FAIRE("À faire"),
    FAIT("Fait"),
    REFUSE("Refusé");

    private final String libelle;

    SortElement(String libelle) {
        this.libelle = libelle;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }
}

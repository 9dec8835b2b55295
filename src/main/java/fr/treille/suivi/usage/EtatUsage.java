package fr.treille.suivi.usage;

/** Where a grappe is with its targets, by its last measured period. */
public enum EtatUsage {
    SANS_MESURE("Sans mesure"),
    SOUS_LE_SEUIL("Sous un seuil"),
    ATTEINTE("Seuils atteints");

    private final String libelle;

    EtatUsage(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

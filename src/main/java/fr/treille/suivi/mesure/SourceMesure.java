package fr.treille.suivi.mesure;

/** Where a measure comes from. */
public enum SourceMesure {
    /** Typed or pasted in the grid by an agent. */
    SAISIE("Saisie"),
    /** Read from a file. */
    IMPORT("Import d’un fichier"),
    /** Given by the porteur, validated by an agent. */
    PORTEUR("Porteur");

    private final String libelle;

    SourceMesure(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

package fr.treille.suivi.importation;

/** What becomes of a measure of the file. */
public enum SortLigne {
    CREEE("Nouvelle", "Nouvelles"),
    MODIFIEE("Corrigée", "Corrigées"),
    INCHANGEE("Inchangée", "Inchangées"),
    REFUSEE("Refusée", "Refusées");

    private final String libelle;
    private final String pluriel;

    SortLigne(String libelle, String pluriel) {
        this.libelle = libelle;
        this.pluriel = pluriel;
    }

    public String libelle() {
        return libelle;
    }

    public String pluriel() {
        return pluriel;
    }
}

package fr.treille.referentiel.etablissement.importation;

/** Where an import stands. Only a finished one changed the tables. */
public enum EtatImport {
    EN_COURS("En cours"),
    TERMINE("Terminé"),
    ANNULE("Annulé"),
    ECHEC("En échec"),
    /** The application stopped while it ran. */
    INTERROMPU("Interrompu");

    private final String libelle;

    EtatImport(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

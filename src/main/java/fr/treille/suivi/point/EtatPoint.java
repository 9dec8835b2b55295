package fr.treille.suivi.point;

/** Where a point stands; a month without one is not a state of anything. */
public enum EtatPoint {
    PREVU("Prévu"),
    /** Put off to another day, not held yet. */
    REPORTE("Reporté"),
    TENU("Tenu"),
    /** With its motive; another day may still be given to it. */
    ANNULE("Annulé");

    private final String libelle;

    EtatPoint(String libelle) {
        this.libelle = libelle;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }
}

package fr.treille.suivi.point.bilan;

/** The mood of a project, as the people of the point see it, from the best to the worst. */
public enum Meteo {
    SOLEIL("Soleil"),
    ECLAIRCIES("Éclaircies"),
    NUAGES("Nuages"),
    ORAGE("Orage");

    private final String libelle;

    Meteo(String libelle) {
        this.libelle = libelle;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }

    /** Whether it needs its reason. */
    public boolean inquiete() {
        return this == NUAGES || this == ORAGE;
    }
}

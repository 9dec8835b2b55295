package fr.treille.dossier.concertation;

/** What an agency says of a file that another one carries. */
public enum SensAvis {
    FAVORABLE("Favorable"),
    RESERVE("Réservé"),
    DEFAVORABLE("Défavorable");

    private final String libelle;

    SensAvis(String libelle) {
        this.libelle = libelle;
    }

    /** The name that screens show. */
    public String libelle() {
        return libelle;
    }
}

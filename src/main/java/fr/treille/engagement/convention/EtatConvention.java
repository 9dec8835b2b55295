package fr.treille.engagement.convention;

/** Where a convention stands; its PDF is the same throughout. */
public enum EtatConvention {
    GENEREE("Générée"),
    ENVOYEE("Envoyée"),
    /** By both parties. */
    SIGNEE("Signée"),
    /** Another convention took its place before it was signed. */
    REMPLACEE("Remplacée");

    private final String libelle;

    EtatConvention(String libelle) {
        this.libelle = libelle;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }
}

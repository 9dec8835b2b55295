package fr.treille.engagement.notification;

/** Where a letter stands; its PDF is the same in all three. */
public enum EtatLettre {
    GENEREE("Générée"),
    ENVOYEE("Envoyée"),
    /** Another letter took its place before it was sent. */
    REMPLACEE("Remplacée");

    private final String libelle;

    EtatLettre(String libelle) {
        this.libelle = libelle;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }
}

package fr.treille.engagement.acte.nombre;

/** What is done with many documents at once. */
public enum GesteActes {
    GENERER("Générer"),
    GENERER_ET_ENVOYER("Générer et envoyer"),
    ENVOYER("Envoyer");

    private final String libelle;

    GesteActes(String libelle) {
        this.libelle = libelle;
    }

    /** The verb that buttons show. */
    public String libelle() {
        return libelle;
    }
}

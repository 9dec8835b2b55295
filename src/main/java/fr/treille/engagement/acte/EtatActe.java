package fr.treille.engagement.acte;

import java.util.List;

/** Where a document stands; its PDF is the same throughout. */
public enum EtatActe {
    GENEREE("Générée"),
    ENVOYEE("Envoyée"),
    /** By both parties. */
    SIGNEE("Signée"),
    /** Another one took its place. */
    REMPLACEE("Remplacée"),
    /** What it was made for is gone: it binds to nothing more. */
    CADUQUE("Caduque");

    /** The states of what nobody signs back. */
    public static final List<EtatActe> SANS_SIGNATURE = List.of(GENEREE, ENVOYEE, REMPLACEE);

    private final String libelle;

    EtatActe(String libelle) {
        this.libelle = libelle;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }
}

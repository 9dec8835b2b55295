package fr.treille.engagement.notification;

import fr.treille.engagement.acte.dossier.Dossier;

/** What a letter announces. */
public enum SensDecision {
    FAVORABLE("Favorable"),
    DEFAVORABLE("Défavorable");

    private final String libelle;

    SensDecision(String libelle) {
        this.libelle = libelle;
    }

    /** @throws IllegalStateException before the avis */
    public static SensDecision de(Dossier dossier) {
        var favorable = dossier.decision().favorable();
        if (favorable == null) {
            throw new IllegalStateException("no avis yet: " + dossier.grappeId());
        }
        return favorable ? FAVORABLE : DEFAVORABLE;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }
}

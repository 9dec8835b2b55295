package fr.treille.pilotage.relance;

/** Where a relance stands that is not written yet. */
public enum EtatRelance {
    A_ENVOYER("À envoyer"),
    /** That person already got one today. */
    DEMAIN("Demain"),
    ADRESSE_MANQUANTE("Adresse manquante"),
    /** Its day is still to come. */
    A_VENIR("À venir");

    private final String libelle;

    EtatRelance(String libelle) {
        this.libelle = libelle;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }
}

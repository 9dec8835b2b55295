package fr.treille.socle.equipe.affectation.regle;

/** What share of a territoire an agent takes. */
public enum Part {
    /** The one who answers for it; one at a time on each side. */
    PRINCIPAL("principal"),
    /** Helps there. */
    EN_APPUI("en appui"),
    /** Stands in for an absent person, for as long as the absence lasts. */
    REMPLACANT("en remplacement");

    private final String libelle;

    Part(String libelle) {
        this.libelle = libelle;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }
}

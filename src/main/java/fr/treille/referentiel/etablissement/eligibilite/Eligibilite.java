package fr.treille.referentiel.etablissement.eligibilite;

/** Whether the establishments of a category are ESSMS of article L. 312-1 of the CASF (domain reference §3.2). */
public enum Eligibilite {
    OUI("Éligible"),
    /** Some are, some are not: their authorisation says it, and a person appreciates. */
    A_APPRECIER("À apprécier"),
    NON("Non éligible");

    private final String libelle;

    Eligibilite(String libelle) {
        this.libelle = libelle;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }

    /** Whether they may join a grappe, and count for the size of their OG. */
    public boolean admet() {
        return this != NON;
    }
}

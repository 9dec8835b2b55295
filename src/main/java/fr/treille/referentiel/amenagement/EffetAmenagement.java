package fr.treille.referentiel.amenagement;

/** What an aménagement changes of a target (domain reference §3.7). */
public enum EffetAmenagement {
    /** Persons in the situation may be taken off the denominator. */
    REDUCTION("Dénominateur réduit"),
    /** The target is not opposed to the ESSMS of some sectors: what they count enters no rate. */
    RETRAIT("Cible retirée");

    private final String libelle;

    EffetAmenagement(String libelle) {
        this.libelle = libelle;
    }

    /** The name that screens show. */
    public String libelle() {
        return libelle;
    }
}

package fr.treille.referentiel.appel.regle;

/** What the numerator of a usage target counts. */
public enum CompteNumerateur {
    /** Persons or their files, among those of the denominator: never more than it. */
    PERSONNES("Personnes ou dossiers"),
    /** Messages, exchanges: several for one person, so that they may exceed the denominator. */
    EVENEMENTS("Messages ou échanges");

    private final String libelle;

    CompteNumerateur(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

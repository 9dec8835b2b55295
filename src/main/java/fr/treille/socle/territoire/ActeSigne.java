package fr.treille.socle.territoire;

/** What an agency's signatory signs. */
public enum ActeSigne {
    LETTRE("Lettres", "une lettre de notification"),
    CONVENTION("Conventions", "une convention");

    private final String libelle;
    private final String un;

    ActeSigne(String libelle, String un) {
        this.libelle = libelle;
        this.un = un;
    }

    /** As a heading. */
    public String libelle() {
        return libelle;
    }

    /** One of them, within a sentence. */
    public String un() {
        return un;
    }
}

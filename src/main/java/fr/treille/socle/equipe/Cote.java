package fr.treille.socle.equipe;

/** The side on which an agent works: a grappe has a person in charge on each, and a territoire its principal agents. */
public enum Cote {
    ARS("ARS"),
    GRADES("GRADeS");

    private final String libelle;

    Cote(String libelle) {
        this.libelle = libelle;
    }

    /** The name that screens show. */
    public String libelle() {
        return libelle;
    }
}

package fr.treille.referentiel.financement;

/** What an ESSMS does in its project: it acquires a DUI, or upgrades the one that it has. */
public enum Situation {
    ACQUISITION("acquisition"),
    /** Montée de version, évolution or mise en conformité: the calls' words change, the situation is one. */
    EVOLUTION("évolution");

    private final String libelle;

    Situation(String libelle) {
        this.libelle = libelle;
    }

    /** In lower case, to be said after « en »: « en acquisition ». */
    public String libelle() {
        return libelle;
    }
}

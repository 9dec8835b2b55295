package fr.treille.dossier.grappe.recevabilite;

/** Why the rule makes a file irrecevable (domain reference §3.3). */
public enum CauseIrrecevabilite {
    HORS_DELAI("Dépôt hors délai", "un dépôt hors délai"),
    COMPLEMENTS("Compléments non fournis", "des compléments non fournis dans les délais");

    private final String libelle;
    private final String malgre;

    CauseIrrecevabilite(String libelle, String malgre) {
        this.libelle = libelle;
        this.malgre = malgre;
    }

    /** The words that screens show. */
    public String libelle() {
        return libelle;
    }

    /** What follows « malgré » in a sentence. */
    public String malgre() {
        return malgre;
    }
}

package fr.treille.dossier.grappe.membre;

/** Why an ESSMS leaves a file that was deposited. */
public enum CauseSortie {
    INELIGIBLE("Inéligible au programme"),
    DOUBLE_FINANCEMENT("Financé par ailleurs pour la même opération"),
    RETRAIT("Retiré par son organisme gestionnaire");

    private final String libelle;

    CauseSortie(String libelle) {
        this.libelle = libelle;
    }

    /** The words that screens show. */
    public String libelle() {
        return libelle;
    }
}

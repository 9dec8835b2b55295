package fr.treille.dossier.grappe.projet;

/** What binds the OG of a grappe together. */
public enum FormeJuridique {
    CONVENTION("Convention simple"),
    /** Groupement de coopération sociale ou médico-sociale. */
    GCSMS("GCSMS");

    private final String libelle;

    FormeJuridique(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

package fr.treille.dossier.grappe.projet;

/** What binds the OG of a grappe together. */
public enum FormeJuridique {
    CONVENTION("Convention simple", "convention simple"),
    /** Groupement de coopération sociale ou médico-sociale. */
    GCSMS("GCSMS", "groupement de coopération sociale ou médico-sociale (GCSMS)");

    private final String libelle;
    private final String enToutesLettres;

    FormeJuridique(String libelle, String enToutesLettres) {
        this.libelle = libelle;
        this.enToutesLettres = enToutesLettres;
    }

    /** The same word within a sentence of a document, an acronym spelt out. */
    public String enToutesLettres() {
        return enToutesLettres;
    }

    public String libelle() {
        return libelle;
    }
}

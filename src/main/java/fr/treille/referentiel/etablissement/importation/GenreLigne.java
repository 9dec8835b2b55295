package fr.treille.referentiel.etablissement.importation;

/** What a line of an import's report tells. */
public enum GenreLigne {
    CREE("Créés"),
    MODIFIE("Modifiés"),
    ABSENT("Absents"),
    REAPPARU("Réapparus"),
    /** Carried by another establishment, or sharing its SIRET with others. */
    RELATION("Établissements liés"),
    REFUSE("Lignes refusées"),
    AVERTISSEMENT("Avertissements");

    private final String libelle;

    GenreLigne(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

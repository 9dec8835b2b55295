package fr.treille.referentiel.etablissement.importation;

/** What a line of an import's report tells. */
public enum GenreLigne {
    CREE("Créés"),
    MODIFIE("Modifiés"),
    ABSENT("Absents"),
    REAPPARU("Réapparus"),
    REFUSE("Lignes refusées"),
    AVERTISSEMENT("Avertissements"),
    /** Carried by another establishment, or sharing its SIRET with others. */
    RELATION("Établissements liés");

    private final String libelle;

    GenreLigne(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

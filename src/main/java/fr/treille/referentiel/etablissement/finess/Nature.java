package fr.treille.referentiel.etablissement.finess;

/** What a FINESS number designates; the number alone does not tell. */
public enum Nature {
    /** Établissement: FINESS géographique. */
    ET,
    /** Entité juridique: FINESS juridique, the organisme gestionnaire. */
    EJ
}

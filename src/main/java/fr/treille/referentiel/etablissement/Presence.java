package fr.treille.referentiel.etablissement;

import org.jspecify.annotations.Nullable;

/** Whether a structure is still in FINESS. */
public enum Presence {
    /** Everything that is not closed: active, or absent from the last file. */
    NON_FERMES("Non fermés", "ferme_le IS NULL"),
    /** In the last file that should hold it. */
    ACTIFS("Présents au dernier fichier", "ferme_le IS NULL AND %1$s.absent_depuis IS NULL"),
    /** No longer in the files: probably closed. */
    ABSENTS("Absents du dernier fichier", "ferme_le IS NULL AND %1$s.absent_depuis IS NOT NULL"),
    /** Closed, by FINESS+. */
    FERMES("Fermés", "ferme_le IS NOT NULL"),
    TOUS("Tous", null);

    private final String libelle;
    private final @Nullable String condition;

    Presence(String libelle, @Nullable String condition) {
        this.libelle = libelle;
        this.condition = condition;
    }

    public String libelle() {
        return libelle;
    }

    void ajouter(Conditions conditions, String alias) {
        if (condition != null) {
            conditions.et(alias + "." + condition.formatted(alias));
        }
    }
}

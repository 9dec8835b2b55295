package fr.treille.suivi.importation;

/** What a column of the file holds. */
public enum Champ {
    IGNORE("Ne pas lire"),
    FINESS("FINESS de l’ESSMS"),
    INDICATEUR("Indicateur"),
    NUMERATEUR("Numérateur"),
    DENOMINATEUR("Dénominateur"),
    REDUCTION("Réduction du dénominateur"),
    MOTIF("Motif de la réduction"),
    TAUX("Taux (pour vérifier)"),
    DEBUT("Début de la période"),
    FIN("Fin de la période, date de mesure");

    private final String libelle;

    Champ(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /** Whether there may be one for each indicator. */
    boolean parIndicateur() {
        return switch (this) {
            case NUMERATEUR, DENOMINATEUR, REDUCTION, MOTIF, TAUX -> true;
            case IGNORE, FINESS, INDICATEUR, DEBUT, FIN -> false;
        };
    }
}

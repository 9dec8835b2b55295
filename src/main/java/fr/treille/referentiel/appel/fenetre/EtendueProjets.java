package fr.treille.referentiel.appel.fenetre;

/** Whether a window takes the projects whose ESSMS are in several régions. */
public enum EtendueProjets {
    TOUTES("Sur une ou plusieurs régions", ""),
    UNE_REGION("Sur une seule région", "sur plusieurs régions"),
    PLUSIEURS_REGIONS("Sur plusieurs régions", "sur une seule région");

    private final String libelle;
    private final String exclus;

    EtendueProjets(String libelle, String exclus) {
        this.libelle = libelle;
        this.exclus = exclus;
    }

    public String libelle() {
        return libelle;
    }

    /** What it leaves out, after « les projets », « » for nothing. */
    String exclus() {
        return exclus;
    }

    /** Whether it takes such a project. */
    boolean recoit(boolean multiregional) {
        return this == TOUTES || (this == PLUSIEURS_REGIONS) == multiregional;
    }
}

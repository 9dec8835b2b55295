package fr.treille.referentiel.appel.regle;

/** How the counter of a project is told from its facts (domain reference §3.1): the national one from a number of ESSMS on. */
public enum RegleGuichet {
    /** 2025. */
    TAILLE_ET_REGIONS("national à partir du seuil, sur plusieurs régions"),
    /** 2022: under the threshold a project of national reach is for the national counter too, which a person appreciates. */
    TAILLE_OU_PORTEE("national à partir du seuil, ou de portée nationale");

    private final String libelle;

    RegleGuichet(String libelle) {
        this.libelle = libelle;
    }

    /** In lower case, after « guichet ». */
    public String libelle() {
        return libelle;
    }

    /**
     * Whether the facts alone make a project national.
     *
     * @param atteint whether it has as many ESSMS as the threshold
     */
    public boolean national(boolean atteint, boolean multiregionale) {
        return atteint && (this == TAILLE_OU_PORTEE || multiregionale);
    }

    /** Whether a person may find a project national that its facts do not make so. */
    public boolean apprecie() {
        return this == TAILLE_OU_PORTEE;
    }
}

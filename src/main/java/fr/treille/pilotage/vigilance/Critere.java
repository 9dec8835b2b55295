package fr.treille.pilotage.vigilance;

/**
 * What may worry about a grappe. Where nobody set it, a criterion has the threshold of the source of the programme's practice
 * (a point each month) and a weight.
 */
public enum Critere {
    SANS_POINT("Pas de point", "jours sans point tenu", 15, 365, 60, 3),
    METEO("Météo en baisse", "crans perdus d’un point au suivant", 1, 3, 1, 2),
    REPERE("Déploiement au-delà du repère", "jours après le repère de l’appel", 0, 730, 0, 3),
    CIBLES("Cibles lointaines à ce rythme", "mois pour atteindre la plus lointaine", 1, 60, 12, 2),
    ACTIONS("Actions en retard", "actions passées de date", 1, 50, 1, 1);

    private final String libelle;
    private final String unite;
    private final int minimum;
    private final int maximum;
    private final int seuil;
    private final int poids;

    Critere(String libelle, String unite, int minimum, int maximum, int seuil, int poids) {
        this.libelle = libelle;
        this.unite = unite;
        this.minimum = minimum;
        this.maximum = maximum;
        this.seuil = seuil;
        this.poids = poids;
    }

    /** The name that screens show. */
    public String libelle() {
        return libelle;
    }

    /** What its threshold counts. */
    public String unite() {
        return unite;
    }

    /** Least threshold that makes sense. */
    public int minimum() {
        return minimum;
    }

    /** Greatest threshold that makes sense. */
    public int maximum() {
        return maximum;
    }

    CritereFiche usuel() {
        return new CritereFiche(this, true, poids, seuil, CritereFiche.NOUVEAU);
    }
}

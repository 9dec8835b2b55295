package fr.treille.socle.courrier.edition;

/** What a template of {@code reports/} is for: its report property {@code treille.usage}. */
public enum UsageModele {
    LETTRE_FAVORABLE("Lettre favorable", LettreNotification.FAVORABLE),
    LETTRE_DEFAVORABLE("Lettre défavorable", LettreNotification.DEFAVORABLE),
    CONVENTION("Convention", TexteConvention.MODELE);

    private final String libelle;
    private final String usuel;

    UsageModele(String libelle, String usuel) {
        this.libelle = libelle;
        this.usuel = usuel;
    }

    public String libelle() {
        return libelle;
    }

    /** The template delivered for it, path under {@code reports/} without extension. */
    public String usuel() {
        return usuel;
    }
}

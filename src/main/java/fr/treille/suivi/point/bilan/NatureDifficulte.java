package fr.treille.suivi.point.bilan;

/** What hinders a project (domain reference §3.8). */
public enum NatureDifficulte {
    MARCHE("Marché"),
    EDITEUR("Éditeur"),
    RESSOURCES("Ressources"),
    INFRASTRUCTURE("Infrastructure"),
    CYBERSECURITE("Cybersécurité"),
    GOUVERNANCE("Gouvernance"),
    USAGES("Usages");

    private final String libelle;

    NatureDifficulte(String libelle) {
        this.libelle = libelle;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }
}

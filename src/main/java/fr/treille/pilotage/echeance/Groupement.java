package fr.treille.pilotage.echeance;

/** What gathers the rows of the list. */
public enum Groupement {
    SEMAINE("Par semaine"),
    PERSONNE("Par personne"),
    GRAPPE("Par grappe");

    private final String libelle;

    Groupement(String libelle) {
        this.libelle = libelle;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }
}

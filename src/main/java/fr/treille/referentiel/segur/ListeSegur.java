package fr.treille.referentiel.segur;

/** The lists that are imported here. */
public enum ListeSegur {
    SOLUTIONS("Solutions référencées Ségur"),
    SONS("Bénéficiaires de SONS");

    private final String libelle;

    ListeSegur(String libelle) {
        this.libelle = libelle;
    }

    /** As its page is called. */
    public String libelle() {
        return libelle;
    }
}

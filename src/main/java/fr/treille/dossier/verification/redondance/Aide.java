package fr.treille.dossier.verification.redondance;

/** Another public money that an ESSMS declares for the same operation. */
public enum Aide {
    FEDER("FEDER"),
    FSE("FSE"),
    HOPEN("HOP’EN"),
    AUTRE("Autre aide");

    private final String libelle;

    Aide(String libelle) {
        this.libelle = libelle;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }
}

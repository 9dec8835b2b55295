package fr.treille.socle.commun.ui;

/** Groups of the main menu, in their order there. */
public enum RubriqueMenu {
    /** What waits for the reader. */
    MON_TRAVAIL("Mon travail"),
    /** From the dépôt to the signed convention. */
    DOSSIERS("Dossiers"),
    /** What becomes of the grappes that are financed. */
    SUIVI("Suivi"),
    /** Who is where: establishments, and the team that covers them. */
    TERRITOIRE("Territoire"),
    /** What few people change, seldom. */
    REGLAGES("Réglages");

    private final String libelle;

    RubriqueMenu(String libelle) {
        this.libelle = libelle;
    }

    /** Its name above its entries. */
    public String libelle() {
        return libelle;
    }
}

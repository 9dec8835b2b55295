package fr.treille.referentiel.appel.fenetre;

/** What a day of a window is, in the order in which a file meets them. */
public enum EtapeFenetre {
    OUVERTURE("Ouverture des dépôts"),
    CLOTURE_MULTIREGIONALE("Clôture des dépôts sur plusieurs régions"),
    CLOTURE("Clôture des dépôts"),
    RECEVABILITE("Fin de la recevabilité et des compléments"),
    INSTRUCTION("Fin de l’instruction"),
    SELECTION("Fin de la sélection"),
    ENGAGEMENT("Engagement des crédits");

    private final String libelle;

    EtapeFenetre(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /** Whether the later ones follow it when it moves: a closing for several régions is only an exception to the other one. */
    public boolean entraine() {
        return this != CLOTURE_MULTIREGIONALE;
    }
}

package fr.treille.suivi.action;

/** Where an action stands. */
public enum EtatAction {
    A_FAIRE("À faire"),
    EN_COURS("En cours"),
    FAITE("Faite"),
    /** With its motive. */
    ABANDONNEE("Abandonnée");

    private final String libelle;

    EtatAction(String libelle) {
        this.libelle = libelle;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }

    /** Whether it is not carried over any more. */
    public boolean close() {
        return this == FAITE || this == ABANDONNEE;
    }
}

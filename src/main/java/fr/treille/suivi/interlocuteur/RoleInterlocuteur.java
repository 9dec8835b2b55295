package fr.treille.suivi.interlocuteur;

/** What a contact is in a project. */
public enum RoleInterlocuteur {
    CHEF_PROJET("Chefferie de projet"),
    REFERENT("Référent"),
    DIRECTION("Direction"),
    DPO("DPO"),
    EDITEUR("Éditeur"),
    AMOA("AMOA"),
    AUTRE("Autre");

    private final String libelle;

    RoleInterlocuteur(String libelle) {
        this.libelle = libelle;
    }

    /** The name that screens show. */
    public String libelle() {
        return libelle;
    }
}

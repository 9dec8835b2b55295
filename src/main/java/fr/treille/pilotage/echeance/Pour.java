package fr.treille.pilotage.echeance;

/** Whose deadlines. */
public enum Pour {
    /** Of the grappes of which the caller is in charge. */
    MOI("Les miennes"),
    /** Of the grappes with an ESSMS in a territoire that the caller covers today. */
    MES_TERRITOIRES("Mes territoires"),
    /** Of all grappes, what other roles do included. */
    TOUS_ROLES("Tous les rôles");

    private final String libelle;

    Pour(String libelle) {
        this.libelle = libelle;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }
}

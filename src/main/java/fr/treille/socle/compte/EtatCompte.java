package fr.treille.socle.compte;

/** Where an account is. */
public enum EtatCompte {
    INVITE("Invité"),
    ACTIF("Actif"),
    VERROUILLE("Verrouillé"),
    DESACTIVE("Désactivé");

    private final String libelle;

    EtatCompte(String libelle) {
        this.libelle = libelle;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }
}

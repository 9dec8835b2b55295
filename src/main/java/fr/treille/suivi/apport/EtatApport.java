package fr.treille.suivi.apport;

/** Where a porteur's link stands; whether it is expired depends on the day. */
public enum EtatApport {
    OUVERT("En saisie"),
    /** The porteur gave it over: an agent validates it or sends it back. */
    ENVOYE("À valider"),
    VALIDE("Validé"),
    REVOQUE("Révoqué");

    private final String libelle;

    EtatApport(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

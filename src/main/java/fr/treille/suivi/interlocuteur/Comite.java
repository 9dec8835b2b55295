package fr.treille.suivi.interlocuteur;

/** The committees of a project (domain reference §2). */
public enum Comite {
    COSTRAT("COSTRAT", "Comité stratégique"),
    COMOP("COMOP", "Comité opérationnel");

    private final String sigle;
    private final String libelle;

    Comite(String sigle, String libelle) {
        this.sigle = sigle;
        this.libelle = libelle;
    }

    /** « COSTRAT ». */
    public String sigle() {
        return sigle;
    }

    /** « Comité stratégique ». */
    public String libelle() {
        return libelle;
    }
}

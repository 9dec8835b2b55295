package fr.treille.pilotage.relance.regle;

/** To whom a relance is written, by what they are to the grappe. */
public enum DestinataireRelance {
    RESPONSABLE_ARS("Responsable ARS"),
    RESPONSABLE_GRADES("Responsable GRADeS"),
    CONTACT("Contact opérationnel"),
    REPRESENTANT("Représentant légal");

    private final String libelle;

    DestinataireRelance(String libelle) {
        this.libelle = libelle;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }

    /** Whether they have an account here: what is settled is shown to them, and to nobody else. */
    public boolean agent() {
        return this == RESPONSABLE_ARS || this == RESPONSABLE_GRADES;
    }
}

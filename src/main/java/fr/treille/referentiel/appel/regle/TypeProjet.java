package fr.treille.referentiel.appel.regle;

import fr.treille.referentiel.financement.Situation;

/**
 * What a project does with its software. It belongs here rather than to the grappe's module: a window says which types it
 * takes.
 */
public enum TypeProjet {
    ACQUISITION("acquisition"),
    /** Montée de version, mise en conformité. */
    EVOLUTION("évolution"),
    /** Some ESSMS acquire, others upgrade. */
    MIXTE("mixte");

    private final String libelle;

    TypeProjet(String libelle) {
        this.libelle = libelle;
    }

    /** In lower case: « acquisition ». */
    public String libelle() {
        return libelle;
    }

    /** Whether an ESSMS in that situation has its place in a project of this type. */
    public boolean admet(Situation situation) {
        return switch (this) {
            case ACQUISITION -> situation == Situation.ACQUISITION;
            case EVOLUTION -> situation == Situation.EVOLUTION;
            case MIXTE -> true;
        };
    }
}

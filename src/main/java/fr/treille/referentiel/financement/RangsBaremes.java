package fr.treille.referentiel.financement;

/**
 * How ranks are counted when a project has ESSMS of both scales, because its solution is référencée in the lane of some of them
 * only: no source says it, the call chooses.
 */
public enum RangsBaremes {
    ENSEMBLE("un seul compte pour les deux barèmes", "un seul compte, à part égale les solutions référencées d’abord"),
    SEPARES("un compte par barème", "chaque barème compte ses propres ESSMS, du premier au dernier");

    private final String libelle;
    private final String explication;

    RangsBaremes(String libelle, String explication) {
        this.libelle = libelle;
        this.explication = explication;
    }

    public String libelle() {
        return libelle;
    }

    /** In lower case, within a sentence. */
    public String explication() {
        return explication;
    }
}

package fr.treille.referentiel.financement;

/** How the n-th ESSMS of a mixed project is counted: the sources do not say (domain reference §3.4), the call chooses. */
public enum CompteRangs {
    PAR_SITUATION("un compte par situation", "chaque situation compte ses propres ESSMS, du premier au dernier"),
    PAR_PROJET(
            "un seul compte pour le projet",
            "un seul compte pour le projet, les acquisitions d’abord, les évolutions à leur suite");

    private final String libelle;
    private final String explication;

    CompteRangs(String libelle, String explication) {
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

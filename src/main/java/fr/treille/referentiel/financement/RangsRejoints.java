package fr.treille.referentiel.financement;

/** Where the ranks of a project that joins a financed grappe start: no source says it, the call chooses. */
public enum RangsRejoints {
    CONTINUE("à la suite de ceux de la grappe rejointe"),
    REPART("de nouveau au premier");

    private final String libelle;

    RangsRejoints(String libelle) {
        this.libelle = libelle;
    }

    /** In lower case, after « les rangs commencent ». */
    public String libelle() {
        return libelle;
    }
}

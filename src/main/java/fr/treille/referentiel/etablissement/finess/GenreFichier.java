package fr.treille.referentiel.etablissement.finess;

/** The kinds of national FINESS files that are read, recognised from their content. */
public enum GenreFichier {
    CS1100502("cs1100502 (établissements)", Source.CSV),
    CS1100507("cs1100507 (établissements géolocalisés)", Source.CSV),
    CS1100501("cs1100501 (entités juridiques)", Source.CSV),
    STRUCTURES("FINESS+ structures (JSON)", Source.FINESS_PLUS);

    private final String libelle;
    private final Source source;

    GenreFichier(String libelle, Source source) {
        this.libelle = libelle;
        this.source = source;
    }

    public String libelle() {
        return libelle;
    }

    public Source source() {
        return source;
    }

    /** Whether the file describes establishments. */
    public boolean etablissements() {
        return this != CS1100501;
    }

    /** Whether the file describes legal entities, with their names. */
    public boolean organismes() {
        return this == CS1100501 || this == STRUCTURES;
    }

    /**
     * Where a value was taken from. The two sources word names, streets, APE codes and opening dates differently, so those are
     * only compared within one source.
     */
    public enum Source {
        CSV,
        FINESS_PLUS
    }
}

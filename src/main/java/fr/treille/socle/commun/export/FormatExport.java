package fr.treille.socle.commun.export;

/** The kinds of files in which a list leaves. */
public enum FormatExport {
    XLSX("Classeur XLSX", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("Texte CSV", "csv", "text/csv; charset=UTF-8");

    private final String libelle;
    private final String extension;
    private final String mime;

    FormatExport(String libelle, String extension, String mime) {
        this.libelle = libelle;
        this.extension = extension;
        this.mime = mime;
    }

    /** What a menu calls it. */
    public String libelle() {
        return libelle;
    }

    /** The end of a file's name, without its dot. */
    public String extension() {
        return extension;
    }

    /** Content type. */
    public String mime() {
        return mime;
    }
}

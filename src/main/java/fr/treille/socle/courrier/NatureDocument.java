package fr.treille.socle.courrier;

/** What an archived document is; each nature has its own numbers. */
public enum NatureDocument {
    LETTRE("Lettre", "ESMSN"),
    CONVENTION("Convention", "ESMSN-CONV"),
    /** Minutes of a point. */
    COMPTE_RENDU("Compte rendu", "ESMSN-CR"),
    /** Minutes of a committee of selection. */
    PROCES_VERBAL("Procès-verbal", "ESMSN-PV");

    private final String libelle;
    private final String sigle;

    NatureDocument(String libelle, String sigle) {
        this.libelle = libelle;
        this.sigle = sigle;
    }

    /** The name that screens show. */
    public String libelle() {
        return libelle;
    }

    /** « ARS76-ESMSN-2025-0012 ». */
    String reference(String regionCode, int annee, int numero) {
        return "ARS%s-%s-%d-%04d".formatted(regionCode, sigle, annee, numero);
    }
}

package fr.treille.engagement.convention;

/** Why a convention binds to nothing more. */
public enum CauseCaducite {
    /** The decision that it carries out was gone back on. */
    RETRAIT("Décision retirée"),
    /** The porteur gave its project up. */
    DESISTEMENT("Désistement du porteur");

    private final String libelle;

    CauseCaducite(String libelle) {
        this.libelle = libelle;
    }

    /** The words that screens show. */
    public String libelle() {
        return libelle;
    }
}

package fr.treille.dossier.notation;

/** Where an évaluateur is with their sheet. */
public enum EtatEvaluation {
    A_REMPLIR("À remplir"),
    COMMENCEE("Commencée"),
    SOUMISE("Soumise"),
    /** They declared a link of interest. */
    ECARTEE("Lien d’intérêts"),
    /** The link that they had declared was lifted, and nobody asks for their sheet. */
    LIEN_LEVE("Lien levé");

    /** Whether a consensus waits for their sheet. */
    public boolean attendue() {
        return this != ECARTEE && this != LIEN_LEVE;
    }

    private final String libelle;

    EtatEvaluation(String libelle) {
        this.libelle = libelle;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }
}

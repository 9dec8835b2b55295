package fr.treille.dossier.notation;

/** Where an évaluateur is with their sheet. */
public enum EtatEvaluation {
    A_REMPLIR("À remplir"),
    COMMENCEE("Commencée"),
    SOUMISE("Soumise"),
    /** They declared a link of interest. */
    ECARTEE("Lien d’intérêts");

    private final String libelle;

    EtatEvaluation(String libelle) {
        this.libelle = libelle;
    }

    /** The word that screens show. */
    public String libelle() {
        return libelle;
    }
}

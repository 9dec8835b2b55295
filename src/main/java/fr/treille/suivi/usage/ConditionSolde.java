package fr.treille.suivi.usage;

/** What the balance waits for, each with the rule that asks it and where that rule is. */
public enum ConditionSolde {
    /** The deployment is over. */
    VSR(
            "Le solde se demande après la signature de la VSR de chaque ESSMS",
            "appel à projets, versement de la subvention"),
    /** Usage measured over the months of the call, after it. */
    PERIODE("L’usage se mesure sur les mois que l’appel demande, après la VSR", "appel à projets, cibles d’usage"),
    /** A target. */
    CIBLE(
            "Chaque cible d’usage qui a un seuil est atteinte",
            "appel à projets, cibles d’usage\u00A0; choix de l’appel"),
    /** Its evidence. */
    PREUVE("Les justificatifs des mesures sont remis à l’agence", "appel à projets, cibles d’usage"),
    /** The statements of the OG. */
    CERTIFICATION(
            "Chaque organisme gestionnaire certifie l’état de ses dépenses",
            "appel à projets, versement de la subvention"),
    /** The consolidated one. */
    VISA(
            "L’ordonnateur du porteur vise l’état récapitulatif consolidé, établi à partir des états certifiés",
            "appel à projets, versement de la subvention");

    private final String regle;
    private final String source;

    ConditionSolde(String regle, String source) {
        this.regle = regle;
        this.source = source;
    }

    /** « Le solde se demande après la signature de la VSR (appel à projets, versement de la subvention) ». */
    public String regle() {
        return regle + " (" + source + ")";
    }
}

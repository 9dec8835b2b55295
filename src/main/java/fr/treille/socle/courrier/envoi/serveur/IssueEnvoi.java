package fr.treille.socle.courrier.envoi.serveur;

/** What came of a try, or what a person decided. */
public enum IssueEnvoi {
    EN_COURS("En cours"),
    ACCEPTE("Accepté par le serveur"),
    REPORTE("Reporté"),
    REFUSE("Refusé"),
    /** Handed over, the answer unknown. */
    INCERTAIN("Réponse inconnue"),
    /** Ended before anything was handed over, by a kill or by another try. */
    INTERROMPU("Interrompu avant la remise"),
    RELANCE("Renvoi demandé"),
    CONSTATE("Réception constatée"),
    /** What it says was not true any more. */
    RETIRE("Retiré avant l’envoi");

    private final String libelle;

    IssueEnvoi(String libelle) {
        this.libelle = libelle;
    }

    /** The name that screens show. */
    public String libelle() {
        return libelle;
    }
}

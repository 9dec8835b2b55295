package fr.treille.socle.courrier.envoi;

/** Where a message is; the entity alone moves it. */
public enum EtatMessage {
    EN_ATTENTE("En attente"),
    EN_COURS("Envoi en cours"),
    ENVOYE("Envoyé"),
    EN_ECHEC("En échec"),
    /** Handed over, but the server's answer was never recorded: perhaps delivered. Never sent again but by a person. */
    A_VERIFIER("À vérifier"),
    /** It never left: what it says was not true any more. */
    RETIRE("Retiré");

    private final String libelle;

    EtatMessage(String libelle) {
        this.libelle = libelle;
    }

    /** The name that screens show. */
    public String libelle() {
        return libelle;
    }

    /** Whether the job is still to move it. */
    public boolean enMouvement() {
        return this == EN_ATTENTE || this == EN_COURS;
    }

    /** Whether it waits for a person. */
    public boolean aTraiter() {
        return this == EN_ECHEC || this == A_VERIFIER;
    }
}

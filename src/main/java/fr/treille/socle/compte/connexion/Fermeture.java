package fr.treille.socle.compte.connexion;

/** Why the sessions of an account are closed together, as the security journal says it. */
public enum Fermeture {
    /** Another password was chosen, by a link or by the person. */
    MOT_DE_PASSE("autre mot de passe"),
    /** Somebody gave another role. */
    ROLE("autre rôle"),
    DESACTIVATION("compte désactivé"),
    /** A second factor was taken or replaced: what was opened without it is closed. */
    FACTEUR_PRIS("second facteur pris"),
    FACTEUR_RETIRE("second facteur retiré"),
    /** The person asked for it. */
    DEMANDE("demande de l’agent");

    private final String motif;

    Fermeture(String motif) {
        this.motif = motif;
    }

    String motif() {
        return motif;
    }
}

package fr.treille.socle.compte;

/** What is done to an account that closes its sessions. */
public enum Acte {
    MOT_DE_PASSE_PAR_LIEN(false, "autre mot de passe"),
    MOT_DE_PASSE_CHANGE(true, "autre mot de passe"),
    ROLE(false, "autre rôle"),
    DESACTIVATION(false, "compte désactivé"),
    FACTEUR_PRIS(true, "second facteur pris"),
    FACTEUR_RETIRE_PAR_SOI(true, "second facteur retiré"),
    FACTEUR_RETIRE(false, "second facteur retiré"),
    FERMER_LES_AUTRES(true, "demande de l’agent");

    private final boolean deSoi;
    private final String motif;

    Acte(boolean deSoi, String motif) {
        this.deSoi = deSoi;
        this.motif = motif;
    }

    /** Whether the person does it, in a session that goes on. */
    public boolean deSoi() {
        return deSoi;
    }

    /** What the security journal says of it. */
    public String motif() {
        return motif;
    }
}

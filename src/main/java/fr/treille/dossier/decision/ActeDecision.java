package fr.treille.dossier.decision;

/** What a delegation lets one do (domain reference §3.6: preparing an avis and deciding are two acts). */
public enum ActeDecision {
    FAVORABLE("prendre une décision favorable"),
    DEFAVORABLE("prendre une décision défavorable"),
    RETRAIT("retirer une décision notifiée");

    private final String verbe;

    ActeDecision(String verbe) {
        this.verbe = verbe;
    }

    /** « prendre une décision favorable ». */
    public String verbe() {
        return verbe;
    }

    /** That of a decision. */
    public static ActeDecision de(boolean favorable) {
        return favorable ? FAVORABLE : DEFAVORABLE;
    }
}

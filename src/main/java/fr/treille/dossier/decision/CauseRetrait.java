package fr.treille.dossier.decision;

/** Why a decision that was notified is withdrawn (code des relations entre le public et l’administration, L. 242-1 to L. 243-3). */
public enum CauseRetrait {
    /** Only within four months of the decision. */
    ILLEGALITE("Décision illégale, dans les quatre mois"),
    /** At any time: its beneficiary asks for it (L. 242-4), or a refusal is taken back in its favour. */
    DEMANDE("À la demande du porteur, ou dans son intérêt"),
    /** At any time: a recours was won, or the agency gives way to it. */
    RECOURS("Suite d’un recours");

    private final String libelle;

    CauseRetrait(String libelle) {
        this.libelle = libelle;
    }

    /** As a choice says it. */
    public String libelle() {
        return libelle;
    }
}

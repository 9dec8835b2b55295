package fr.treille.dossier.selection;

/** What became since of what a committee settled of a file. */
public enum SuiteArret {
    /** It stands: the decision is that of the committee, or the file is still on its « liste complémentaire ». */
    TIENT(""),
    DESISTEMENT("le porteur s’est désisté"),
    /** Its decision was taken back or withdrawn, and no other is taken. */
    REPRISE("la décision a été reprise ou retirée"),
    /** Another decision is taken, by another committee or apart. */
    REMPLACEE("une autre décision a été prise depuis");

    private final String raison;

    SuiteArret(String raison) {
        this.raison = raison;
    }

    /** Whether what the committee granted is still taken of its enveloppe. */
    public boolean tient() {
        return this == TIENT;
    }

    /** « Ne tient plus : le porteur s’est désisté. »; « » when it stands. */
    public String enClair() {
        return tient() ? "" : "Ne tient plus\u00A0: " + raison + ".";
    }
}

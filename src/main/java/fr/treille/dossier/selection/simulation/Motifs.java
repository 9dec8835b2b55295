package fr.treille.dossier.selection.simulation;

/** The motives of a scenario, for the files whose line says none. */
public record Motifs(String favorable, String complementaire, String defavorable) {

    /** None yet. */
    public static final Motifs AUCUN = new Motifs("", "", "");

    public Motifs {
        favorable = favorable.strip();
        complementaire = complementaire.strip();
        defavorable = defavorable.strip();
    }

    /** That of a kind of choice. */
    public String de(SensComite sens) {
        return switch (sens) {
            case FAVORABLE -> favorable;
            case COMPLEMENTAIRE -> complementaire;
            case DEFAVORABLE -> defavorable;
        };
    }

    /** What a choice says of itself, or the common motive. */
    public String de(Choix choix) {
        return choix.motif().isEmpty() ? de(choix.sens()) : choix.motif();
    }
}

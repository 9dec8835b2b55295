package fr.treille.dossier.instruction.critere;

/**
 * Why one conflict keeps nothing from being financed, as a form gives it.
 *
 * @param objet which conflict, as its {@link Controle} says
 * @param constat what the form said of it: it may have changed since
 */
public record Explication(String objet, String constat, String motif) {

    private static final String CHAMP = "explications.";

    public Explication {
        motif = motif.strip();
    }

    /** Name of the field that the refusal of an explanation concerns. */
    public static String champ(String objet) {
        return CHAMP + objet;
    }
}

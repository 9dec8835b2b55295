package fr.treille.dossier.instruction.critere;

import fr.treille.socle.commun.Formats;
import org.jspecify.annotations.Nullable;

/**
 * One criterion that a file is held against.
 *
 * @param regle what the call asks for, « 15 ESSMS au moins »
 * @param source where that rule is written
 * @param constat what was found, in a sentence: the facts
 * @param selonFaits what the facts alone say
 * @param appreciation what a person found, null when nobody did; it may be of other facts
 */
public record Controle(
        Critere critere,
        String regle,
        String source,
        String constat,
        Niveau selonFaits,
        @Nullable AppreciationFiche appreciation) {

    /** What the finding means. Facts decide where they can; else a person does. */
    public enum Niveau {
        SATISFAIT("Satisfait"),
        NON_SATISFAIT("Non satisfait"),
        A_APPRECIER("À apprécier");

        private final String libelle;

        Niveau(String libelle) {
            this.libelle = libelle;
        }

        /** The word that screens show. */
        public String libelle() {
            return libelle;
        }
    }

    /**
     * By the facts alone.
     *
     * @param appel title of the call
     */
    public Controle(Critere critere, String regle, String appel, String constat, Niveau selonFaits) {
        this(critere, regle, critere.source(appel), constat, selonFaits, null);
    }

    /** The same with what a person found. */
    public Controle avec(@Nullable AppreciationFiche trouvee) {
        return new Controle(critere, regle, source, constat, selonFaits, trouvee);
    }

    /** Whether what a person found is of these facts, and counts. */
    public boolean apprecie() {
        return appreciation != null && appreciation.tient(constat);
    }

    /** What counts: what a person found of these facts, else what they say. */
    public Niveau niveau() {
        return appreciation == null || !appreciation.tient(constat)
                ? selonFaits
                : appreciation.satisfait() ? Niveau.SATISFAIT : Niveau.NON_SATISFAIT;
    }

    /** Whether a favorable avis waits for it. */
    public boolean bloque() {
        return critere.bloquant() && niveau() != Niveau.SATISFAIT;
    }

    /** In a sentence, what a person found, by whom and when; « » when nobody did. */
    public String appreciationEnClair() {
        if (appreciation == null) {
            return "";
        }
        return "Apprécié «\u00A0" + (appreciation.satisfait() ? Niveau.SATISFAIT : Niveau.NON_SATISFAIT).libelle()
                + "\u00A0» le " + Formats.dateHeure(appreciation.le()) + " par " + appreciation.par() + "\u00A0: "
                + appreciation.motif()
                + (apprecie() ? "" : " Les faits ont changé depuis\u00A0: cette appréciation ne compte plus.");
    }
}

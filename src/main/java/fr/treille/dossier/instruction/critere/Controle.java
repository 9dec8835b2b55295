package fr.treille.dossier.instruction.critere;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Formats;
import org.jspecify.annotations.Nullable;

/**
 * One criterion that a file is held against.
 *
 * @param objet of what, where a criterion is asked of several things; « » where it is of the file
 * @param regle what the call asks for, « 15 ESSMS au moins »
 * @param source where that rule is written
 * @param constat what was found, in a sentence: the facts
 * @param faits the same, as it is for whoever looks
 * @param selonFaits what the facts alone say
 * @param appreciation what a person found, null when nobody did; it may be of other facts
 */
public record Controle(
        Critere critere,
        String objet,
        String regle,
        String source,
        String constat,
        String faits,
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
        this(critere, "", regle, critere.source(appel), constat, constat, selonFaits, null);
    }

    /** The same with what a person found. */
    public Controle avec(@Nullable AppreciationFiche trouvee) {
        return new Controle(critere, objet, regle, source, constat, faits, selonFaits, trouvee);
    }

    /** Whether what a person found is of these facts, and counts. */
    public boolean apprecie() {
        return appreciation != null && appreciation.tient(faits);
    }

    /** Version of what a person found, to give back with another answer; 0 when nobody did. */
    public int trouvee() {
        return appreciation == null ? 0 : appreciation.version();
    }

    /** What counts: what a person found of these facts, else what they say. */
    public Niveau niveau() {
        return appreciation == null || !appreciation.tient(faits)
                ? selonFaits
                : appreciation.satisfait() ? Niveau.SATISFAIT : Niveau.NON_SATISFAIT;
    }

    /** Whether a favorable avis waits for it. */
    public boolean bloque() {
        return critere.bloquant() && niveau() != Niveau.SATISFAIT;
    }

    /** Whether a person may find otherwise than the facts: of what may be financed twice, conflict by conflict. */
    public boolean appreciable() {
        return critere.appreciable() && (critere != Critere.NON_REDONDANCE || !objet.isEmpty());
    }

    /** Whether it still is: between the dépôt and the avis, and what may be financed twice until the decision. */
    public boolean ouvert(StatutGrappe statut) {
        return statut == StatutGrappe.DEPOSEE
                || statut == StatutGrappe.EN_INSTRUCTION
                || statut == StatutGrappe.A_DECIDER && !objet.isEmpty();
    }

    /** Why it holds, as a person found of these facts; « » when nobody did. */
    public String motifTenu() {
        return appreciation != null && apprecie() && appreciation.satisfait() ? appreciation.motif() : "";
    }

    /** What a form gives back of it with that motive. */
    public Explication expliquer(String motif) {
        return new Explication(objet, constat, motif);
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

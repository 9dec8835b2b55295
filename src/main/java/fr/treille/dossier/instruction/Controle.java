package fr.treille.dossier.instruction;

/**
 * One thing that the instruction checks.
 *
 * @param regle what the call asks for, « 15 ESSMS au moins »
 * @param constat what was found, in a sentence
 */
public record Controle(String regle, String constat, Niveau niveau) {

    /** What the finding means. A signal never decides: a person does. */
    public enum Niveau {
        CONFORME("Conforme"),
        SIGNALE("À examiner");

        private final String libelle;

        Niveau(String libelle) {
            this.libelle = libelle;
        }

        /** The word that screens show. */
        public String libelle() {
            return libelle;
        }
    }
}

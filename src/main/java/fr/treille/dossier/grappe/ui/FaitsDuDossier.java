package fr.treille.dossier.grappe.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import java.util.List;

/** What a module tells of a file when it is read beside another. Implementations are beans, of this module or of those below it. */
public interface FaitsDuDossier {

    /** Its place among the others, as {@link OngletGrappe#ordre}. */
    int ordre();

    /** What they are about, « Instruction ». */
    String titre();

    /** The facts, in order; of two files those of a same label are side by side. */
    List<Fait> faits(GrappeFiche grappe);

    /**
     * A fact.
     *
     * @param libelle the same for every file that has it
     * @param valeur as it is read, « » when it is not known
     */
    record Fait(String libelle, String valeur) {}
}

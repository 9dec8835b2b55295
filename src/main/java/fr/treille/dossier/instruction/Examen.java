package fr.treille.dossier.instruction;

import java.util.List;

/**
 * What the computed checks say of a grappe.
 *
 * @param version of the grappe, to give back with the avis
 * @param nombreEssms distinct FINESS géographiques
 * @param tailleMinimale how many its call asks for
 * @param pieces that the call expects of a file, required or not
 */
public record Examen(int version, int nombreEssms, int tailleMinimale, List<Controle> controles, List<String> pieces) {

    /** Whether a favorable avis needs the two conditions of the call. */
    public boolean sousMinimum() {
        return nombreEssms < tailleMinimale;
    }
}

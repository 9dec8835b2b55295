package fr.treille.dossier.instruction;

import fr.treille.socle.commun.Montant;
import java.util.List;

/**
 * What the computed checks say of a grappe.
 *
 * @param version of the grappe, to give back with the avis
 * @param nombreEssms distinct FINESS géographiques
 * @param tailleMinimale how many its call asks for
 * @param pieces that the call expects of a file, required or not
 * @param calcule what the scale gives, in euros
 * @param doubles in sentences, the ESSMS that other live grappes hold too: a favorable avis says why none is financed twice
 */
public record Examen(
        int version,
        int nombreEssms,
        int tailleMinimale,
        List<Controle> controles,
        List<String> pieces,
        List<String> doubles,
        Montant calcule) {

    /** Whether a favorable avis needs the two conditions of the call. */
    public boolean sousMinimum() {
        return nombreEssms < tailleMinimale;
    }
}

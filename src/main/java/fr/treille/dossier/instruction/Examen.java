package fr.treille.dossier.instruction;

import fr.treille.dossier.instruction.critere.AppreciationFiche;
import fr.treille.dossier.instruction.critere.Controle;
import fr.treille.dossier.instruction.critere.Critere;
import fr.treille.dossier.instruction.critere.Explication;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the computed checks say of a grappe.
 *
 * @param version of the grappe, to give back with the avis
 * @param nombreEssms distinct FINESS géographiques
 * @param tailleMinimale how many its call asks for
 * @param pieces that the call expects of a file, required or not, as a request asks for each
 * @param aDemander those that the file must have and that are missing or refused, likewise
 * @param calcule what the scale gives, in euros
 * @param anciennes what was found of conflicts that are there no more
 */
public record Examen(
        int version,
        int nombreEssms,
        int tailleMinimale,
        List<Controle> controles,
        List<String> pieces,
        List<String> aDemander,
        List<AppreciationFiche> anciennes,
        Montant calcule) {

    /** What may be financed twice: what is favorable answers each. */
    public List<Controle> conflits() {
        return controles.stream()
                .filter(controle -> !controle.objet().isEmpty())
                .toList();
    }

    /** The same motive for each of them. */
    public List<Explication> expliquer(String motif) {
        return conflits().stream().map(conflit -> conflit.expliquer(motif)).toList();
    }

    /** What is found of a criterion of the file as a whole; nothing when it is not one of this file. */
    public Optional<Controle> controle(Critere critere) {
        return controle(critere, "");
    }

    /** The same of one of the things that it is asked of. */
    public Optional<Controle> controle(Critere critere, String objet) {
        return controles.stream()
                .filter(un -> un.critere() == critere && un.objet().equals(objet))
                .findFirst();
    }

    /** Whether a favorable avis needs the two conditions of the call. */
    public boolean sousMinimum() {
        return nombreEssms < tailleMinimale;
    }

    /**
     * What keeps an avis from being favorable.
     *
     * @throws Refus naming the criteria that do not hold, with what was found of each
     */
    void exigerFavorable() {
        var bloquants = controles.stream().filter(Controle::bloque).toList();
        if (!bloquants.isEmpty()) {
            throw new Refus("Un avis favorable demande que chaque critère soit satisfait, ou apprécié avec un motif. "
                    + bloquants.stream()
                            .map(controle -> "«\u00A0" + controle.regle() + "\u00A0»\u00A0: " + controle.constat())
                            .collect(Collectors.joining(" ")));
        }
    }
}

package fr.treille.dossier.selection.ui;

import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.dossier.selection.simulation.Simulation;
import fr.treille.socle.commun.Formats;
import java.util.ArrayList;
import java.util.List;

/** What settling a scenario does, in sentences, for who confirms it; nothing is said of what it does not do. */
final class EffetsDuScenario {

    private EffetsDuScenario() {}

    static List<String> phrases(Simulation simulation) {
        var phrases = new ArrayList<String>();
        decisions(phrases, simulation.aArreter(SensComite.FAVORABLE), "favorable");
        decisions(phrases, simulation.aArreter(SensComite.DEFAVORABLE), "défavorable");
        var attente = simulation.aArreter(SensComite.COMPLEMENTAIRE);
        if (attente > 0) {
            phrases.add(
                    attente == 1
                            ? "1 dossier va sur la liste complémentaire\u00A0: il reste à décider, et aucune lettre ne part."
                            : Formats.nombre(attente)
                                    + " dossiers vont sur la liste complémentaire\u00A0: ils restent à décider, et aucune"
                                    + " lettre ne part.");
        }
        phrases.add(
                "Ce qui est refusé pour l’un n’empêche pas les autres\u00A0; le travail continue si vous quittez cette"
                        + " page.");
        return List.copyOf(phrases);
    }

    private static void decisions(List<String> phrases, long nombre, String sens) {
        if (nombre == 1) {
            phrases.add("1 décision " + sens + " est prise, avec son motif\u00A0: sa lettre pourra être préparée.");
        } else if (nombre > 1) {
            phrases.add(Formats.compte(nombre, "décision") + " " + sens
                    + "s sont prises, chacune avec son motif\u00A0: leurs lettres pourront être préparées.");
        }
    }
}

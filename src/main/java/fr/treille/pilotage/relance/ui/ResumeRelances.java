package fr.treille.pilotage.relance.ui;

import fr.treille.pilotage.relance.EtatRelance;
import fr.treille.pilotage.relance.PassageFiche;
import fr.treille.pilotage.relance.RelanceDue;
import fr.treille.socle.commun.Formats;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the list of what is due adds up to, in words. */
final class ResumeRelances {

    private ResumeRelances() {}

    static String de(List<RelanceDue> dues, Optional<PassageFiche> passage) {
        var partent =
                dues.stream().filter(due -> due.etat() == EtatRelance.A_ENVOYER).toList();
        var morceaux = new ArrayList<String>();
        morceaux.add(Formats.compte(partent.size(), "relance à envoyer", "relances à envoyer") + " à "
                + Formats.compte(personnes(partent), "personne", "personnes"));
        compter(morceaux, dues, EtatRelance.ADRESSE_MANQUANTE, " sans adresse");
        compter(morceaux, dues, EtatRelance.DEMAIN, " pour demain\u00A0: la personne en a déjà reçu une aujourd’hui");
        passage.ifPresent(dernier -> morceaux.add("dernier passage automatique le "
                + Formats.dateHeure(dernier.commenceLe())
                + (dernier.termineLe() == null
                        ? ", interrompu"
                        : "\u00A0: " + Formats.compte(dernier.messages(), "message", "messages"))));
        return String.join(" · ", morceaux);
    }

    private static void compter(List<String> morceaux, List<RelanceDue> dues, EtatRelance etat, String suite) {
        var nombre = dues.stream().filter(due -> due.etat() == etat).count();
        if (nombre > 0) {
            morceaux.add(Formats.nombre(nombre) + suite);
        }
    }

    /** To how many people they go. */
    static long personnes(Collection<RelanceDue> relances) {
        return relances.stream().map(RelanceDue::adresse).distinct().count();
    }
}

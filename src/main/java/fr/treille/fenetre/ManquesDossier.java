package fr.treille.fenetre;

import fr.treille.appel.TypeProjet;
import fr.treille.grappe.Completude;
import fr.treille.grappe.Contact;
import fr.treille.grappe.StatutGrappe;
import java.util.ArrayList;
import java.util.List;

/**
 * What is looked at to say what a file lacks.
 *
 * @param favorable whether its avis is, false before
 * @param situations in how many situations its ESSMS are: a mixed project has two
 * @param complementsAttendus whether some that were asked are awaited
 * @param confie whether somebody is in charge of it
 */
record ManquesDossier(
        StatutGrappe statut,
        TypeProjet type,
        boolean favorable,
        int nombreEssms,
        int situations,
        String solution,
        Contact contactOperationnel,
        Contact representantLegal,
        boolean complementsAttendus,
        boolean confie) {

    /** What it lacks for the next step, then who would take it. */
    List<String> enClair() {
        var manques = new ArrayList<String>();
        switch (statut) {
            case EN_CONSTITUTION -> constitution(manques);
            case DEPOSEE ->
                manques.add(complementsAttendus ? "les compléments demandés" : "l’ouverture de l’instruction");
            case EN_INSTRUCTION -> manques.add("l’avis");
            case FAVORABLE, DEFAVORABLE -> manques.add("la notification");
            case NOTIFIEE -> {
                if (favorable) {
                    manques.add("la convention signée");
                }
            }
            case IRRECEVABLE, CONVENTIONNEE -> {}
        }
        if (!confie && statut != StatutGrappe.IRRECEVABLE && (statut != StatutGrappe.NOTIFIEE || favorable)) {
            manques.add("une personne responsable");
        }
        return manques;
    }

    private void constitution(List<String> manques) {
        manques.addAll(Completude.manques(nombreEssms, solution, contactOperationnel, representantLegal));
        if (type == TypeProjet.MIXTE && nombreEssms > 0 && situations < 2) {
            manques.add("des ESSMS dans les deux situations");
        }
        if (manques.isEmpty()) {
            manques.add("le dépôt");
        }
    }
}

package fr.treille.dossier.grappe.projet;

import java.util.ArrayList;
import java.util.List;

/** What a file holds before its dépôt. */
public final class Completude {

    private Completude() {}

    /** What a dépôt needs and does not find, each in a few words. */
    public static List<String> manques(
            int nombreEssms, String solution, Contact contactOperationnel, Contact representantLegal) {
        var manques = new ArrayList<String>();
        if (nombreEssms == 0) {
            manques.add("au moins un ESSMS");
        }
        if (solution.isEmpty()) {
            manques.add("la solution DUI");
        }
        contact(manques, contactOperationnel, "du contact opérationnel");
        contact(manques, representantLegal, "du représentant légal");
        return manques;
    }

    private static void contact(List<String> manques, Contact contact, String deQui) {
        if (contact.civilite().isEmpty()) {
            manques.add("la civilité " + deQui);
        }
        if (contact.prenom().isEmpty()) {
            manques.add("le prénom " + deQui);
        }
        if (contact.nom().isEmpty()) {
            manques.add("le nom " + deQui);
        }
        if (contact.fonction().isEmpty()) {
            manques.add("la fonction " + deQui);
        }
        if (contact.courriel().isEmpty()) {
            manques.add("le courriel " + deQui);
        }
    }
}

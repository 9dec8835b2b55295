package fr.treille.dossier.fenetre;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.projet.Completude;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at to say what a file lacks.
 *
 * @param cause why it is irrecevable, null unless it is
 * @param complementsPour first day by which complements are awaited, null when none is
 * @param favorable whether its avis is, false before
 * @param situations in how many situations its ESSMS are: a mixed project has two
 * @param complementsAttendus whether some that were asked are awaited
 * @param confie whether somebody is in charge of it
 */
record ManquesDossier(
        StatutGrappe statut,
        TypeProjet type,
        @Nullable CauseIrrecevabilite cause,
        @Nullable LocalDate complementsPour,
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
        manques.addAll(
                switch (statut) {
                    case EN_CONSTITUTION -> constitution();
                    case DEPOSEE ->
                        List.of(
                                complementsPour == null
                                        ? "l’ouverture de l’instruction"
                                        : "les compléments attendus pour le " + Formats.date(complementsPour));
                    case IRRECEVABLE ->
                        List.of(
                                cause == CauseIrrecevabilite.COMPLEMENTS
                                        ? "les compléments, non fournis à temps"
                                        : "un dépôt dans les délais");
                    case EN_INSTRUCTION -> List.of("l’avis");
                    case FAVORABLE, DEFAVORABLE -> List.of("la notification");
                    case NOTIFIEE -> List.of("la convention signée");
                    case REFUS_NOTIFIE, CONVENTIONNEE -> List.of();
                });
        if (!confie && statut != StatutGrappe.IRRECEVABLE && statut != StatutGrappe.REFUS_NOTIFIE) {
            manques.add("une personne responsable");
        }
        return manques;
    }

    private List<String> constitution() {
        var manques =
                new ArrayList<>(Completude.manques(nombreEssms, solution, contactOperationnel, representantLegal));
        if (type == TypeProjet.MIXTE && nombreEssms > 0 && situations < 2) {
            manques.add("des ESSMS dans les deux situations");
        }
        return manques.isEmpty() ? List.of("le dépôt") : manques;
    }
}

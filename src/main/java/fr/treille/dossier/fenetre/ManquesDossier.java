package fr.treille.dossier.fenetre;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.projet.Completude;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    private static final Set<StatutGrappe> CLOS =
            EnumSet.of(StatutGrappe.IRRECEVABLE, StatutGrappe.REFUS_NOTIFIE, StatutGrappe.ABANDONNEE);

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
                    case A_DECIDER -> List.of("la décision");
                    case FAVORABLE, DEFAVORABLE -> List.of("la notification");
                    case NOTIFIEE -> List.of("la convention signée");
                    case REFUS_NOTIFIE, CONVENTIONNEE, ABANDONNEE -> List.of();
                });
        if (!confie && !CLOS.contains(statut)) {
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

package fr.treille.suivi.mesure;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a period is possible for a grappe, and the next one that is due. */
public final class ControlePeriode {

    private ControlePeriode() {}

    /**
     * @param signeeLe when the convention was signed, null when Treille does not know
     * @param autres the grappe's other periods
     * @throws Refus on the field concerned
     */
    public static void exiger(
            PeriodeSaisie saisie, @Nullable LocalDate signeeLe, LocalDate aujourdhui, List<PeriodeFiche> autres) {
        var debut = saisie.debut();
        var fin = saisie.fin();
        if (debut == null) {
            throw Refus.surChamp("debut", "Donnez le premier jour de la période.");
        }
        if (fin == null) {
            throw Refus.surChamp("fin", "Donnez le dernier jour de la période.");
        }
        PlageDates.FAIT.exiger("debut", debut, aujourdhui);
        PlageDates.FAIT.exiger("fin", fin, aujourdhui);
        if (fin.isBefore(debut)) {
            throw Refus.surChamp("fin", "La période finirait avant de commencer.");
        }
        if (fin.isAfter(aujourdhui)) {
            throw Refus.surChamp(
                    "fin",
                    "La période finit le " + Formats.date(fin)
                            + ", dans le futur\u00A0: l’usage se mesure une fois la période passée.");
        }
        Bornes.borner("motif", "Le motif de la durée", saisie.motif(), Bornes.MOTIF);
        if (signeeLe != null && debut.isBefore(signeeLe)) {
            throw Refus.surChamp(
                    "debut",
                    "La période commence le " + Formats.date(debut) + ", avant la signature de la convention le "
                            + Formats.date(signeeLe) + ".");
        }
        autres.stream().filter(autre -> autre.chevauche(debut, fin)).findFirst().ifPresent(autre -> {
            throw Refus.surChamp("debut", "Cette période chevauche celle " + autre.enClair() + ", déjà ouverte.");
        });
    }

    /**
     * The period to propose: after the last one, else the last whole months that have passed, over the months that the call
     * measures.
     *
     * @param autres in order of time
     */
    static PeriodeSaisie proposer(
            int mois, @Nullable LocalDate signeeLe, LocalDate aujourdhui, List<PeriodeFiche> autres) {
        if (!autres.isEmpty()) {
            var debut = autres.getLast().fin().plusDays(1);
            return new PeriodeSaisie(debut, debut.plusMonths(mois).minusDays(1));
        }
        var suivant = aujourdhui.plusDays(1).withDayOfMonth(1);
        var debut = suivant.minusMonths(mois);
        if (signeeLe != null && debut.isBefore(signeeLe)) {
            return new PeriodeSaisie(signeeLe, signeeLe.plusMonths(mois).minusDays(1));
        }
        return new PeriodeSaisie(debut, suivant.minusDays(1));
    }
}

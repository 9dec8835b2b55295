package fr.treille.dossier.instruction;

import fr.treille.dossier.grappe.recevabilite.EtatComplements;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be asked of the porteur, and what it comes to when it does not come (domain reference §3.3). */
final class ReglesComplements {

    private ReglesComplements() {}

    /**
     * The day of a request.
     *
     * @param fin last day of the recevabilité, included, null where the call is silent
     * @throws Refus on the field concerned when nothing is asked, or for a day that is past or after {@code fin}; when that
     *     day is over
     */
    static LocalDate exiger(DemandeSaisie saisie, @Nullable LocalDate fin, LocalDate aujourdhui) {
        if (fin != null && aujourdhui.isAfter(fin)) {
            throw new Refus("La recevabilité a pris fin le " + Formats.date(fin)
                    + " à minuit\u00A0: il n’est plus temps de demander des compléments.");
        }
        if (saisie.lignes().isEmpty()) {
            throw Refus.surChamp(DemandeSaisie.CHAMP_LIGNES, "Dites ce qui est demandé au porteur.");
        }
        if (saisie.lignes().stream().anyMatch(ligne -> ligne.length() > Bornes.LIBELLE)) {
            throw Refus.surChamp(
                    DemandeSaisie.CHAMP_LIGNES,
                    "Une demande ne dépasse pas " + Bornes.LIBELLE + " caractères\u00A0: écrivez-en une par ligne.");
        }
        Bornes.borner(DemandeSaisie.CHAMP_MOTIF, "Le motif", saisie.motif(), Bornes.MOTIF);
        var pourLe = saisie.pourLe();
        if (pourLe == null) {
            throw Refus.surChamp(DemandeSaisie.CHAMP_DATE, "Dites pour quand les compléments sont demandés.");
        }
        PlageDates.ECHEANCE.exiger(DemandeSaisie.CHAMP_DATE, pourLe, aujourdhui);
        if (pourLe.isBefore(aujourdhui)) {
            throw Refus.surChamp(
                    DemandeSaisie.CHAMP_DATE,
                    "Le " + Formats.date(pourLe) + " est passé\u00A0: choisissez aujourd’hui ou un jour à venir.");
        }
        if (fin != null && pourLe.isAfter(fin)) {
            throw Refus.surChamp(
                    DemandeSaisie.CHAMP_DATE,
                    "Le " + Formats.date(pourLe) + " est après la fin de la recevabilité, le " + Formats.date(fin)
                            + " à minuit.");
        }
        return pourLe;
    }

    /**
     * The day of a reception.
     *
     * @throws Refus on it when there is none, or when it is to come
     */
    static LocalDate exiger(ReceptionSaisie saisie, LocalDate aujourdhui) {
        var recuLe = saisie.recuLe();
        PlageDates.FAIT.exiger(ReceptionSaisie.CHAMP_DATE, recuLe, aujourdhui);
        if (recuLe == null || recuLe.isAfter(aujourdhui)) {
            throw Refus.surChamp(
                    ReceptionSaisie.CHAMP_DATE,
                    recuLe == null
                            ? "Donnez le jour de la réception."
                            : "Le " + Formats.date(recuLe) + " est à venir\u00A0: donnez le jour de la réception.");
        }
        return recuLe;
    }

    /**
     * What they come to on a day.
     *
     * @param fin last day of the recevabilité, included; null where the call is silent, and the rule with it
     */
    static EtatComplements etat(List<Complement> complements, @Nullable LocalDate fin, LocalDate aujourdhui) {
        var attendus = complements.stream()
                .filter(Complement::attendu)
                .map(Complement::pourLe)
                .min(LocalDate::compareTo)
                .orElse(null);
        if (fin == null) {
            return new EtatComplements(attendus, null);
        }
        var tardif = complements.stream()
                .map(Complement::recuLe)
                .filter(Objects::nonNull)
                .anyMatch(jour -> jour.isAfter(fin));
        var manque = attendus != null && aujourdhui.isAfter(fin);
        return new EtatComplements(attendus, tardif || manque ? fin.plusDays(1) : null);
    }
}

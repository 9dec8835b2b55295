package fr.treille.suivi.jalon;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Which dates milestones may have, beside each other. */
final class OrdreJalons {

    static final String CHAMP = "jour";

    /** What cannot happen before something else did. */
    private static final Map<TypeJalon, TypeJalon> SUPPOSE =
            Map.of(TypeJalon.VSR, TypeJalon.VA, TypeJalon.CIBLES, TypeJalon.VSR);

    private static final List<TypeJalon> DE_CHAQUE_VAGUE = List.of(TypeJalon.VA, TypeJalon.VSR, TypeJalon.CIBLES);

    private OrdreJalons() {}

    /** @throws Refus on {@link #CHAMP} when the milestone happened, or would pass another one of its track */
    static void exigerPlan(PisteFiche piste, TypeJalon type, LocalDate jour) {
        var deja = piste.jalon(type).reel();
        if (deja != null) {
            throw refus(nom(type) + " a une date réelle, le " + Formats.date(deja)
                    + "\u00A0: sa date prévue ne change plus.");
        }
        for (var autre : piste.jalons()) {
            var date = autre.date();
            if (date == null || autre.type() == type) {
                continue;
            }
            if (autre.type().compareTo(type) < 0 && jour.isBefore(date)) {
                throw refus("Le " + Formats.date(jour) + ", " + nom(type) + " passerait avant " + datee(autre) + ".");
            }
            if (autre.type().compareTo(type) > 0 && jour.isAfter(date)) {
                throw refus("Le " + Formats.date(jour) + ", " + nom(type) + " passerait après " + datee(autre)
                        + (autre.reel() == null
                                ? "\u00A0: décalez d’abord ce jalon, ou décalez d’autant tous les suivants."
                                : "."));
            }
        }
    }

    /** @throws Refus on {@link #CHAMP} for a day to come, or that contradicts what is known of the other milestones */
    static void exigerFait(
            Calendrier calendrier, PisteFiche piste, TypeJalon type, LocalDate jour, LocalDate aujourdhui) {
        PlageDates.FAIT.exiger(CHAMP, jour, aujourdhui);
        if (jour.isAfter(aujourdhui)) {
            throw refus("Le " + Formats.date(jour)
                    + " est à venir\u00A0: une date réelle est celle d’un fait. Pour ce qui est"
                    + " attendu, changez la date prévue.");
        }
        for (var autre : piste.jalons()) {
            var reel = autre.reel();
            if (reel == null || autre.type() == type) {
                continue;
            }
            if (autre.type().compareTo(type) < 0 && jour.isBefore(reel)
                    || autre.type().compareTo(type) > 0 && jour.isAfter(reel)) {
                throw refus("Le " + Formats.date(jour) + ", " + nom(type) + " serait "
                        + (jour.isBefore(reel) ? "avant " : "après ") + datee(autre) + ".");
            }
        }
        var suppose = SUPPOSE.get(type);
        if (suppose != null && piste.jalon(suppose).reel() == null) {
            throw refus(nom(type) + " suppose " + nom(suppose) + "\u00A0: enregistrez d’abord sa date réelle.");
        }
        if (DE_CHAQUE_VAGUE.contains(type)) {
            exigerVagues(calendrier, piste, type, jour);
        }
    }

    /** The whole grappe is there when its last wave is. */
    private static void exigerVagues(Calendrier calendrier, PisteFiche piste, TypeJalon type, LocalDate jour) {
        if (piste.vague() != null) {
            var ensemble = calendrier.ensemble().jalon(type).reel();
            if (ensemble != null && jour.isAfter(ensemble)) {
                throw refus("Le " + Formats.date(jour) + " est après " + nom(type) + " de toute la grappe, le "
                        + Formats.date(ensemble) + ".");
            }
            return;
        }
        for (var vague : calendrier.vagues()) {
            var reel = vague.jalon(type).reel();
            if (reel == null) {
                throw refus(nom(type) + " de toute la grappe vient avec la dernière vague\u00A0: «\u00A0" + vague.nom()
                        + "\u00A0» n’a pas encore la sienne.");
            }
            if (jour.isBefore(reel)) {
                throw refus("Le " + Formats.date(jour) + " est avant " + nom(type) + " de la vague «\u00A0"
                        + vague.nom() + "\u00A0», le " + Formats.date(reel) + ".");
            }
        }
    }

    /** @throws Refus when something that happened supposes it */
    static void exigerEffacable(Calendrier calendrier, PisteFiche piste, TypeJalon type) {
        SUPPOSE.forEach((suite, suppose) -> {
            if (suppose == type && piste.jalon(suite).reel() != null) {
                throw refus(nom(suite) + " suppose " + nom(type) + "\u00A0: effacez d’abord sa date réelle.");
            }
        });
        if (piste.vague() != null
                && DE_CHAQUE_VAGUE.contains(type)
                && calendrier.ensemble().jalon(type).reel() != null) {
            throw refus(nom(type)
                    + " de toute la grappe suppose celle de chaque vague\u00A0: effacez d’abord sa date réelle.");
        }
    }

    private static String nom(TypeJalon type) {
        return "«\u00A0" + type.libelle() + "\u00A0»";
    }

    private static String datee(JalonFiche jalon) {
        var date = jalon.date();
        return nom(jalon.type())
                + (jalon.reel() == null ? ", date prévue le " : ", date réelle le ")
                + (date == null ? "" : Formats.date(date));
    }

    private static Refus refus(String message) {
        return Refus.surChamp(CHAMP, message);
    }
}

package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.regle.DifferencesRegles;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of the rules of a published call.
 *
 * @param effet first day of deposit to which it applies, after today
 * @param motif why
 * @param regles all of them, changed or not
 * @param version that the person saw
 */
public record AmendementSaisie(@Nullable LocalDate effet, String motif, Regles regles, int version) {

    /** @throws Refus without motive, on a first day that comes too early, or when nothing changes */
    void verifier(EditionFiche dernier, LocalDate jour) {
        Bornes.exiger("motif", "Dites pourquoi les règles changent.", "Le motif", motif, Bornes.NOTE);
        PlageDates.APPEL.exiger("effet", effet, jour);
        if (effet == null || !effet.isAfter(jour)) {
            throw Refus.surChamp(
                    "effet",
                    "Le premier jour est après aujourd’hui\u00A0: les dossiers déjà déposés gardent leurs règles.");
        }
        if (dernier.effet() != null && !effet.isAfter(dernier.effet())) {
            throw Refus.surChamp(
                    "effet",
                    "L’édition n°\u00A0" + dernier.numero() + " s’applique à partir du " + Formats.date(dernier.effet())
                            + "\u00A0: la suivante commence après.");
        }
        if (DifferencesRegles.entre(dernier.regles(), regles).isEmpty()) {
            throw new Refus("Rien ne change dans les règles\u00A0: il n’y a rien à amender.");
        }
    }
}

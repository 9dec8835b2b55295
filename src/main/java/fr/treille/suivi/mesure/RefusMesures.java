package fr.treille.suivi.mesure;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.util.List;

/** Measures are refused: none was recorded, and each one says why. */
public class RefusMesures extends Refus {

    private final transient List<RefusMesure> refus;

    RefusMesures(List<RefusMesure> refus) {
        super(rediger(refus));
        this.refus = List.copyOf(refus);
    }

    /** All of them, in the order of what was given. */
    public List<RefusMesure> refus() {
        return refus;
    }

    /** Whether nothing is wrong, and it is only asked whether what surprises is right. */
    public boolean aConfirmer() {
        return refus.stream().allMatch(RefusMesure::aConfirmer);
    }

    private static String rediger(List<RefusMesure> refus) {
        var premier = refus.getFirst();
        return (refus.size() == 1
                        ? "Une mesure est refusée, rien n’a été enregistré\u00A0: "
                        : Formats.nombre(refus.size())
                                + " mesures sont refusées, rien n’a été enregistré. La première\u00A0: ")
                + premier.saisie().finess() + ", " + premier.saisie().indicateur() + "\u00A0: " + premier.message();
    }
}

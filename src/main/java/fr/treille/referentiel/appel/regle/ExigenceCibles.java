package fr.treille.referentiel.appel.regle;

import fr.treille.socle.commun.Refus;
import org.jspecify.annotations.Nullable;

/**
 * Of what the usage targets are asked before the balance is paid: a choice of the call, the sources saying « pour chaque ESSMS »
 * once, of another matter (domain reference §3.7).
 *
 * @param part per cent of the ESSMS that must reach each target, from 1 to 99; null unless the reading is {@link
 *     LectureCibles#PART}
 */
public record ExigenceCibles(
        LectureCibles lecture, @Nullable Integer part) {

    /** What the conventions have always said, « dans chacun des ESSMS »: of the calls that chose nothing. */
    public static final ExigenceCibles CHACUN = new ExigenceCibles(LectureCibles.CHACUN, null);

    /** @throws Refus on {@code part} when there is a share that is not asked, or the one that is asked is none */
    public ExigenceCibles {
        if (lecture != LectureCibles.PART && part != null) {
            throw Refus.surChamp("part", "Une part ne se donne que si les cibles sont demandées d’une part des ESSMS.");
        }
        if (lecture == LectureCibles.PART && (part == null || part < 1 || part > 99)) {
            throw Refus.surChamp("part", "Donnez la part des ESSMS qui atteignent chaque cible, de 1 à 99\u00A0%.");
        }
    }

    /** How many ESSMS must reach a target, of so many to which it is opposed; all of them unless a share is asked. */
    public long requis(long opposes) {
        return part == null ? opposes : (opposes * part + 99) / 100;
    }

    /** « de chaque ESSMS », « d’au moins 80 % des ESSMS ». */
    public String enClair() {
        return part == null ? lecture.libelle() : "d’au moins " + part + "\u00A0% des ESSMS";
    }

    /** The words of the convention, after « l’atteinte des cibles d’usage ». */
    public String clause() {
        return switch (lecture) {
            case CHACUN -> "dans chacun des ESSMS de l’annexe 1";
            case PART -> "dans au moins " + part + "\u00A0% des ESSMS de l’annexe 1";
            case ENSEMBLE -> "sur l’ensemble des ESSMS de l’annexe 1";
        };
    }
}

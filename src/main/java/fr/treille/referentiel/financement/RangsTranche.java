package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Refus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranks of ESSMS in a project, from 1, both ends included; an end that is null is none. */
final class RangsTranche {

    private RangsTranche() {}

    /** Whether a rank is one of those. */
    static boolean contiennent(int debut, @Nullable Integer fin, int rang) {
        return rang >= debut && (fin == null || rang <= fin);
    }

    /** « chaque », « à partir du 50e », « 1er au 49e », « 50e ». */
    static String enClair(int debut, @Nullable Integer fin) {
        if (fin == null) {
            return debut == 1 ? "chaque" : "à partir du " + ordinal(debut);
        }
        return debut == fin ? ordinal(debut) : ordinal(debut) + " au " + ordinal(fin);
    }

    static String ordinal(int rang) {
        return rang == 1 ? "1er" : rang + "e";
    }

    /**
     * @param suite the tranches of one situation and one component, by rank
     * @throws Refus when they leave a hole, overlap or end
     */
    static void exigerSuite(List<Tranche> suite) {
        Integer attendu = 1;
        for (var tranche : suite) {
            if (attendu == null || tranche.rangDebut() < attendu) {
                throw refus(tranche, "recouvre la tranche précédente.");
            }
            if (tranche.rangDebut() > attendu) {
                throw refus(tranche, "laisse un trou\u00A0: elle devrait commencer au rang " + attendu + ".");
            }
            attendu = tranche.rangFin() == null ? null : Integer.valueOf(tranche.rangFin() + 1);
        }
        if (!suite.isEmpty() && attendu != null) {
            throw refus(suite.getLast(), "est la dernière et ne doit pas avoir de fin.");
        }
    }

    private static Refus refus(Tranche tranche, String raison) {
        return Refus.surChamp("bareme", "La tranche «\u00A0" + tranche.libelle() + "\u00A0» " + raison);
    }
}

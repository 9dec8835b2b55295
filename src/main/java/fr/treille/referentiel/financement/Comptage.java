package fr.treille.referentiel.financement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which rank each ESSMS of a project takes. In a situation the highest share takes the first rank: a whole forfait, then SAAD
 * by their medico-social share, then those whose hours are not declared. The order of addition breaks ties only: it changes no
 * amount.
 */
final class Comptage {

    private final Map<Situation, List<EssmsDemande>> ordres = new EnumMap<>(Situation.class);
    private final Map<Situation, Integer> pris = new EnumMap<>(Situation.class);
    private final List<String> lectures = new ArrayList<>();

    Comptage(ChoixFinancement choix, Demande demande) {
        var suite = choix.rejoints() == RangsRejoints.CONTINUE;
        int projet = 0;
        for (var situation : Situation.values()) {
            var avant = suite ? demande.rangsPris(situation) : 0;
            projet += avant;
            pris.put(situation, avant);
            ordres.put(
                    situation,
                    demande.essms(situation).stream()
                            // a SAAD of which all hours are eligible comes after whole forfaits: same share, own lines
                            .sorted(Comparator.comparing(EssmsDemande::part)
                                    .reversed()
                                    .thenComparing(EssmsDemande::saad))
                            .toList());
        }
        if (choix.compte() == CompteRangs.PAR_PROJET) {
            for (var situation : Situation.values()) {
                pris.put(situation, projet);
                projet += ordre(situation).size();
            }
        }
        lectures.add("Compte des rangs\u00A0: " + choix.compte().explication()
                + ". La part la plus forte prend le premier rang\u00A0: les forfaits entiers, puis les SAAD au prorata, ceux"
                + " dont les heures manquent en dernier, et à égalité le premier ajouté\u00A0; l’ordre d’ajout ne change pas"
                + " le montant.");
        if (!demande.rangsPris().isEmpty()) {
            lectures.add("Le projet rejoint une grappe financée de " + demande.rangsPris(Situation.ACQUISITION)
                    + " ESSMS en acquisition et " + demande.rangsPris(Situation.EVOLUTION)
                    + " en évolution\u00A0: par choix de l’appel, les rangs commencent "
                    + choix.rejoints().libelle() + ".");
        }
    }

    /** By rank. */
    List<EssmsDemande> ordre(Situation situation) {
        return ordres.getOrDefault(situation, List.of());
    }

    /** Ranks taken before the first of them. */
    int pris(Situation situation) {
        return pris.getOrDefault(situation, 0);
    }

    /** In sentences. */
    List<String> lectures() {
        return lectures;
    }
}

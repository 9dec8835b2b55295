package fr.treille.referentiel.financement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which rank each ESSMS of a project takes. In a situation the highest share takes the first rank: a whole forfait, then SAAD
 * by their medico-social share, then those whose hours are not declared; at the same share a solution référencée before one that
 * is not. The order of addition breaks ties only: it changes no amount. What no scale pays takes no rank.
 */
final class Comptage {

    /** @param rang from 1, after those of the grappe that is joined where they go on */
    record Place(EssmsDemande essms, int rang) {}

    private static final Comparator<EssmsDemande> ORDRE = Comparator.comparing(EssmsDemande::part)
            .reversed()
            .thenComparing(EssmsDemande::tarif)
            // a SAAD of which all hours are eligible comes after whole forfaits: same share, own lines
            .thenComparing(EssmsDemande::saad);

    private final List<Place> places = new ArrayList<>();
    private final List<String> lectures = new ArrayList<>();

    Comptage(ChoixFinancement choix, Demande demande) {
        var suite = choix.rejoints() == RangsRejoints.CONTINUE;
        var parProjet = choix.compte() == CompteRangs.PAR_PROJET;
        var pris = new int[Tarif.values().length];
        if (suite && parProjet) {
            Arrays.fill(
                    pris,
                    Arrays.stream(Situation.values())
                            .mapToInt(demande::rangsPris)
                            .sum());
        }
        for (var situation : Situation.values()) {
            if (!parProjet) {
                Arrays.fill(pris, suite ? demande.rangsPris(situation) : 0);
            }
            demande.essms(situation).stream()
                    .filter(EssmsDemande::finance)
                    .sorted(ORDRE)
                    .forEach(e -> {
                        var compte = choix.baremes() == RangsBaremes.ENSEMBLE
                                ? 0
                                : e.tarif().ordinal();
                        places.add(new Place(e, ++pris[compte]));
                    });
        }
        lectures.add("Compte des rangs\u00A0: " + choix.compte().explication()
                + ". La part la plus forte prend le premier rang\u00A0: les forfaits entiers, puis les SAAD au prorata, ceux"
                + " dont les heures manquent en dernier, et à égalité le premier ajouté\u00A0; l’ordre d’ajout ne change pas"
                + " le montant.");
        if (demande.compte(Tarif.REFERENCEE) && demande.compte(Tarif.NON_REFERENCEE)) {
            lectures.add(
                    "Des ESSMS ont une solution référencée dans leur couloir, d’autres non\u00A0: chacun est payé à son"
                            + " barème, par choix de l’appel avec "
                            + choix.baremes().explication() + ".");
        }
        if (!demande.rangsPris().isEmpty()) {
            lectures.add("Le projet rejoint une grappe financée de " + demande.rangsPris(Situation.ACQUISITION)
                    + " ESSMS en acquisition et " + demande.rangsPris(Situation.EVOLUTION)
                    + " en évolution\u00A0: par choix de l’appel, les rangs commencent "
                    + choix.rejoints().libelle() + ".");
        }
    }

    /** Those of a situation that a scale pays, by rank. */
    List<Place> places(Situation situation, Tarif tarif) {
        return places.stream()
                .filter(place ->
                        place.essms().situation() == situation && place.essms().tarif() == tarif)
                .toList();
    }

    /** In sentences. */
    List<String> lectures() {
        return lectures;
    }
}

package fr.treille.suivi.usage;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.ExigenceCibles;
import fr.treille.suivi.mesure.EssmsSuivi;
import fr.treille.suivi.mesure.PeriodeFiche;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The usage of a grappe as its page shows it.
 *
 * @param periodes in order of time
 * @param periode the one that is shown, null while there is none
 * @param cibles the indicators of its call, each in that period
 * @param essms its ESSMS in that period, by OG then name
 * @param mesureMois over which its call measures usage
 * @param atteinte of what it asks its targets before the balance is paid
 */
public record UsageGrappe(
        List<PeriodeFiche> periodes,
        @Nullable PeriodeFiche periode,
        List<TauxCible> cibles,
        List<EssmsMesure> essms,
        int mesureMois,
        ExigenceCibles atteinte) {

    /** What each of its ESSMS is called, homonyms told apart; by FINESS. */
    public Map<String, String> noms() {
        return EssmsSuivi.noms(essms.stream().map(EssmsMesure::essms).toList());
    }

    /** The rate of each OG for an indicator, in the order of the ESSMS. */
    public Map<EssmsSuivi, Taux> parOg(CibleFiche cible) {
        var premiers = new LinkedHashMap<String, EssmsSuivi>();
        var taux = new LinkedHashMap<String, Taux>();
        for (var ligne : essms) {
            premiers.putIfAbsent(ligne.essms().ogFiness(), ligne.essms());
            taux.merge(ligne.essms().ogFiness(), ligne.taux(cible.code()), Taux::plus);
        }
        var parOg = new LinkedHashMap<EssmsSuivi, Taux>();
        premiers.forEach((og, essms) -> parOg.put(essms, taux.getOrDefault(og, Taux.AUCUN)));
        return parOg;
    }

    /** The ESSMS that hold the grappe below a threshold, those that lack most first. */
    public List<EssmsMesure> retiennent(CibleFiche cible) {
        var seuil = cible.seuil();
        return seuil == null
                ? List.of()
                : essms.stream()
                        .filter(ligne -> ligne.retient(cible))
                        .sorted(Comparator.comparing((EssmsMesure ligne) ->
                                        -ligne.taux(cible.code()).manque(seuil))
                                .thenComparing(ligne -> ligne.essms().nom()))
                        .collect(Collectors.toList());
    }

    /** How many ESSMS measure too soon after their VSR, or before it: nothing of theirs counts for the balance. */
    public long avantVsr() {
        var montree = periode;
        return montree == null
                ? 0
                : essms.stream()
                        .filter(ligne -> !ligne.mesures().isEmpty() && !ligne.compte(montree.fin(), mesureMois))
                        .count();
    }
}

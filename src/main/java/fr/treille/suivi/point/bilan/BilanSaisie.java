package fr.treille.suivi.point.bilan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a point says beside its text.
 *
 * @param version of the point that the screen showed
 * @param meteo null when it is not said yet
 * @param avancement by lot, in order
 * @param decisions in order
 * @param difficultes those that there are, each in words
 * @param participants those invited, who came or not
 */
public record BilanSaisie(
        long pointId,
        int version,
        @Nullable Meteo meteo,
        String meteoMotif,
        List<Avancement> avancement,
        List<String> decisions,
        Map<NatureDifficulte, String> difficultes,
        List<Participant> participants,
        String ordreDuJour) {}

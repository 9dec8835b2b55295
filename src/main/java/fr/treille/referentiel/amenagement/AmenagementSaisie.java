package fr.treille.referentiel.amenagement;

import fr.treille.referentiel.etablissement.Secteur;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An aménagement as a form gives it.
 *
 * @param effet null when nothing was chosen
 * @param indicateurs codes of targets, one at least
 * @param secteurs one at least for a target that is taken away, none for a reduction
 * @param jusquAu null while nothing ends it
 * @param motif why it is corrected, « » when it is added
 */
public record AmenagementSaisie(
        String situation,
        @Nullable EffetAmenagement effet,
        Set<String> indicateurs,
        Set<Secteur> secteurs,
        String demandePar,
        @Nullable LocalDate demandeLe,
        @Nullable LocalDate cnsaLe,
        String decision,
        @Nullable LocalDate decisionLe,
        @Nullable LocalDate depuis,
        @Nullable LocalDate jusquAu,
        String motif) {}

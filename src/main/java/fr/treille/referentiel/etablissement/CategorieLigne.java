package fr.treille.referentiel.etablissement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A category of establishments.
 *
 * @param secteur null when the programme has no sector for it
 * @param dateFin since when it is no longer given; establishments may still bear it
 */
public record CategorieLigne(
        String code,
        String libelle,
        @Nullable Secteur secteur,
        boolean essms,
        @Nullable LocalDate dateFin) {}

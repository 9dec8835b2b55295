package fr.treille.referentiel.etablissement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A category of establishments.
 *
 * @param dateFin since when it is no longer given; establishments may still bear it
 */
public record CategorieLigne(
        String code,
        String libelle,
        boolean essms,
        @Nullable LocalDate dateFin) {}

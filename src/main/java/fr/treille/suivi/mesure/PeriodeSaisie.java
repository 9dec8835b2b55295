package fr.treille.suivi.mesure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The first and the last day of a period, as typed. */
public record PeriodeSaisie(
        @Nullable LocalDate debut, @Nullable LocalDate fin) {}

package fr.treille.engagement.acte;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A generated document as its mail names it.
 *
 * @param date written on it
 * @param remplace the one already sent that it replaces, null for none
 */
public record ActeAEnvoyer(
        String reference, LocalDate date, @Nullable String remplace) {}

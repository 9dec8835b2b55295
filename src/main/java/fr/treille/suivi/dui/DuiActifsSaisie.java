package fr.treille.suivi.dui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a grappe declares of its active DUI.
 *
 * @param jour the day of the count
 * @param nombre active files that day
 * @param nomFichier of the evidence, « » for none
 * @param octets its content, null for none
 */
public record DuiActifsSaisie(
        @Nullable LocalDate jour,
        @Nullable Integer nombre,
        String commentaire,
        String nomFichier,
        byte @Nullable [] octets) {}

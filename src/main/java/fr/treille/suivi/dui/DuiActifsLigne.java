package fr.treille.suivi.dui;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The active DUI of a grappe at a date: its last count by then.
 *
 * @param jour the day of that count, null while there is none
 * @param nombre 0 while there is none
 * @param fichier name of its evidence, « » while there is none that was not refused
 */
public record DuiActifsLigne(
        long grappeId,
        String nom,
        String porteurFiness,
        String porteur,
        List<String> territoires,
        int nombreEssms,
        @Nullable LocalDate jour,
        int nombre,
        String fichier,
        String sha256) {}

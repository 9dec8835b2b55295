package fr.treille.suivi.importation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param grappeId the only grappe that it is about, null for all those of the caller's périmètre
 * @param feuille rank of the sheet, from 0
 * @param ligneEntetes number of the line of the headers
 * @param debut first day of the period of the whole file, null with the last one when a column gives it
 */
public record DemandeImport(
        @Nullable Long grappeId,
        int feuille,
        int ligneEntetes,
        Correspondance colonnes,
        @Nullable LocalDate debut,
        @Nullable LocalDate fin) {}

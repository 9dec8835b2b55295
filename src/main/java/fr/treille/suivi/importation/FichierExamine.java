package fr.treille.suivi.importation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file before anything is read of its measures.
 *
 * @param genre what it is: « CSV, UTF-8, séparateur point-virgule »
 * @param feuilles names of its sheets
 * @param feuille rank of the one that looks like measures, or that was chosen
 * @param ligneEntetes number of the line of the headers, 0 when none was found
 * @param titres the headers, one a column
 * @param exemples the first values of each column, to recognise it by
 * @param colonnes what each column is proposed to mean
 * @param connue whether that proposal was kept from an earlier file with the same headers
 * @param indicateurs codes of the indicators that a column may be about
 * @param dejaImporte when the very same file was last recorded, null when it never was
 */
public record FichierExamine(
        String genre,
        List<String> feuilles,
        int feuille,
        int ligneEntetes,
        List<String> titres,
        List<String> exemples,
        Correspondance colonnes,
        boolean connue,
        List<String> indicateurs,
        @Nullable LocalDate dejaImporte) {}

package fr.treille.suivi.importation;

import fr.treille.socle.commun.Refus;
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
        @Nullable LocalDate fin) {

    /**
     * Refuses what could not be read, and what would be left aside without a word.
     *
     * @throws Refus when a column is missing or two mean the same, or one end of the period is given without the other
     */
    public void exiger() {
        if (debut != null && fin == null) {
            throw Refus.surChamp(
                    "fin",
                    "Le premier jour de la période est choisi sans le dernier\u00A0: donnez les deux, ou videz-le"
                            + " si une colonne donne la période.");
        }
        if (debut == null && fin != null) {
            throw Refus.surChamp(
                    "debut",
                    "Le dernier jour de la période est choisi sans le premier\u00A0: donnez les deux, ou videz-le"
                            + " si une colonne donne la période.");
        }
        if (debut != null && fin != null && fin.isBefore(debut)) {
            throw Refus.surChamp(
                    "fin", "La période du fichier finit avant de commencer\u00A0: corrigez l’un de ses deux jours.");
        }
        colonnes.exiger(debut != null);
    }
}

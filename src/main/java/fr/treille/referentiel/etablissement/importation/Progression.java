package fr.treille.referentiel.etablissement.importation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the running import is.
 *
 * @param part share of the file that is read, from 0 to 1
 * @param enregistrement whether the file is read whole and is being written
 * @param restant estimated time left, null while it cannot be told
 */
public record Progression(
        long importId,
        String nomFichier,
        long lignes,
        double part,
        boolean enregistrement,
        boolean annulationDemandee,
        @Nullable Duration restant) {}

package fr.treille.pilotage.relance;

import fr.treille.pilotage.relance.regle.DestinataireRelance;
import java.time.LocalDate;

/**
 * What is written once and never again.
 *
 * @param nature of the échéance
 * @param echeanceLe its last day: another day is another deadline
 * @param etape the first time is 1
 */
public record CleRelance(
        long regleId,
        String nature,
        long grappeId,
        LocalDate echeanceLe,
        int etape,
        DestinataireRelance destinataire) {}

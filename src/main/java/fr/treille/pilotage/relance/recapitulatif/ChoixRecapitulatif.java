package fr.treille.pilotage.relance.recapitulatif;

import fr.treille.pilotage.echeance.Pour;
import java.util.Map;

/**
 * What an agent wants to be told of.
 *
 * @param pour whose échéances
 * @param cadences by key of the kinds; one that is not there is never told
 */
public record ChoixRecapitulatif(Pour pour, Map<String, Cadence> cadences) {}

package fr.treille.referentiel.etablissement;

import fr.treille.referentiel.etablissement.finess.Champ;
import java.util.Map;

/**
 * Everything known of an organisme gestionnaire.
 *
 * @param valeurs its fields that are not blank
 */
public record OrganismeFiche(OrganismeLigne ligne, Map<Champ, String> valeurs) {}

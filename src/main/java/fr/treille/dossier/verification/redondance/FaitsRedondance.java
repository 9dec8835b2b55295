package fr.treille.dossier.verification.redondance;

import fr.treille.referentiel.segur.BeneficiaireSons;
import java.util.List;
import java.util.Map;

/**
 * All that the rules of redundancy read.
 *
 * @param dossiers by identifier
 * @param sons orders by FINESS number
 * @param sonsConnu whether a list of SONS orders was imported: an ESSMS that is not in it then had none
 */
public record FaitsRedondance(
        Map<Long, Dossier> dossiers, List<Place> places, Map<String, List<BeneficiaireSons>> sons, boolean sonsConnu) {}

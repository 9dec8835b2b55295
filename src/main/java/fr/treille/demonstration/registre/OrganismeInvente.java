package fr.treille.demonstration.registre;

import java.time.LocalDate;
import java.util.List;

/**
 * A legal entity that does not exist, with all its establishments.
 *
 * @param statut code of its legal status
 */
public record OrganismeInvente(
        String finess,
        String nom,
        String statut,
        String libelleStatut,
        String siren,
        String territoire,
        String departement,
        String communeInsee,
        String codePostal,
        String commune,
        String telephone,
        LocalDate creation,
        List<EtablissementInvente> etablissements) {}

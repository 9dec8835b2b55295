package fr.treille.demonstration.registre;

import java.time.LocalDate;

/**
 * An establishment that does not exist, in a real commune.
 *
 * @param finess with a right key, in a range that real numbers do not use
 * @param siret « » for one in seven, as in the real file
 */
public record EtablissementInvente(
        String finess,
        String nom,
        String categorie,
        String libelleCategorie,
        String agregat,
        String libelleAgregat,
        String numeroVoie,
        String voie,
        String territoire,
        String departement,
        String communeInsee,
        String codePostal,
        String commune,
        String telephone,
        String siret,
        String ape,
        LocalDate ouverture) {}

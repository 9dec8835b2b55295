package fr.treille.pilotage.echeance;

import java.time.LocalDate;

/**
 * The échéances of one kind that fall on one day.
 *
 * @param nombre how many
 * @param grappe name of the grappe when there is one, else of one of them
 * @param lien where to settle that one
 * @param enRetard how many are late
 */
public record ChargeJour(
        LocalDate jour, String libelle, String nature, long nombre, String grappe, String lien, long enRetard) {}

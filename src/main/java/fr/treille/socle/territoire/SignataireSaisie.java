package fr.treille.socle.territoire;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs for an agency.
 *
 * @param civilite « Madame », « Monsieur », or « »
 * @param qualite as printed above the signature, « La directrice générale »
 * @param directeurGeneral whether they head the agency and sign in their own right; others sign by delegation, which is printed
 * @param actes what they may sign, one at least
 * @param delegation by which decision, « Décision ARS Occitanie n° 2025-0012 du 02/01/2025 »
 * @param du first day
 * @param au last day, null while nothing ends it
 */
public record SignataireSaisie(
        String civilite,
        String prenom,
        String nom,
        String qualite,
        boolean directeurGeneral,
        Set<ActeSigne> actes,
        String delegation,
        @Nullable LocalDate du,
        @Nullable LocalDate au) {}

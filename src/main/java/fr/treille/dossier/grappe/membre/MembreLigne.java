package fr.treille.dossier.grappe.membre;

import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.referentiel.financement.Situation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An ESSMS of a grappe.
 *
 * @param position order of addition, from 1
 * @param categorieCourte « EHPAD »
 * @param ogNom name of its OG when it was added, its FINESS when the registry has none
 * @param heures hours of a SAAD, null when not declared
 * @param absentDepuis since when FINESS no longer holds it, null when it does
 * @param autresGrappes the other active grappes where it is too, « » when there is none
 */
public record MembreLigne(
        int position,
        String finess,
        String nom,
        String commune,
        String territoireCode,
        String categorie,
        String categorieCourte,
        String ogFiness,
        String ogNom,
        Situation situation,
        @Nullable HeuresSaad heures,
        @Nullable LocalDate absentDepuis,
        String autresGrappes) {}

package fr.treille.dossier.grappe.membre;

import fr.treille.referentiel.etablissement.eligibilite.Eligibilite;
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
 * @param solutionId its own solution of the list of référencées, null for the one of its file
 * @param solution the name of that one, « » for the one of its file
 * @param saad whether it is a home-help service, which alone declares hours
 * @param heures hours that it declared, null before it did, and of what is no SAAD
 * @param verification the same as the ARS verified them, null before it did
 * @param absentDepuis since when FINESS no longer holds it, null when it does
 * @param eligibilite whether its category is one of ESSMS, as its région reads it
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
        @Nullable Long solutionId,
        String solution,
        boolean saad,
        @Nullable HeuresSaad heures,
        @Nullable Verification verification,
        Equipement equipement,
        @Nullable LocalDate absentDepuis,
        Eligibilite eligibilite,
        String autresGrappes) {

    /** The hours that count: the verified ones, else the declared ones. */
    public @Nullable HeuresSaad heuresComptees() {
        return verification == null ? heures : verification.heures();
    }
}

package fr.treille.suivi.mesure;

import fr.treille.dossier.grappe.StatutGrappe;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What measuring a grappe depends on.
 *
 * @param depotLe day of the dépôt, null before it
 * @param signeeLe when the convention was signed by both parties, null when Treille does not know
 */
public record GrappeMesuree(
        long grappeId,
        String regionCode,
        String nom,
        StatutGrappe statut,
        long appelId,
        @Nullable LocalDate depotLe,
        @Nullable LocalDate signeeLe) {}

package fr.treille.dossier.concertation;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that another région carries and that has ESSMS in the caller's.
 *
 * @param pivot name of the région whose agency carries it
 * @param essms in the caller's région, {@code total} in all
 * @param part the caller's région's share of the grant, as {@link PartRegion#montant}
 * @param sens what the caller's agency said of it, null for nothing yet
 */
public record DossierAssocie(
        long id,
        String nom,
        String porteur,
        String porteurFiness,
        String pivot,
        String appel,
        StatutGrappe statut,
        LocalDate depotLe,
        int essms,
        int total,
        @Nullable Montant part,
        @Nullable SensAvis sens) {

    /** Whether an opinion can still be given: nothing is decided. */
    public boolean ouvert() {
        return statut == StatutGrappe.DEPOSEE
                || statut == StatutGrappe.EN_INSTRUCTION
                || statut == StatutGrappe.A_DECIDER;
    }

    /** Whether an opinion is awaited. */
    public boolean attendu() {
        return ouvert() && sens == null;
    }
}

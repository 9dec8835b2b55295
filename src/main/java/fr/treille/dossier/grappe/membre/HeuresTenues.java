package fr.treille.dossier.grappe.membre;

import fr.treille.referentiel.financement.HeuresSaad;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Hours of a SAAD as their columns keep them. What was declared before annexe 1 has neither year, nor detail, nor financer: it
 * stands in {@code autres}.
 */
@Embeddable
record HeuresTenues(
        @Nullable Integer annee,
        BigDecimal totales,
        @Nullable BigDecimal apa,
        @Nullable BigDecimal pch,
        BigDecimal autres,
        @Nullable String financeur) {

    static HeuresTenues de(HeuresSaad heures) {
        return new HeuresTenues(
                heures.annee(), heures.totales(), heures.apa(), heures.pch(), heures.autres(), heures.financeur());
    }

    HeuresSaad heures() {
        return new HeuresSaad(
                annee,
                totales,
                apa == null ? BigDecimal.ZERO : apa,
                pch == null ? BigDecimal.ZERO : pch,
                autres,
                financeur == null ? HeuresSaad.DETAIL_ABSENT : financeur);
    }
}

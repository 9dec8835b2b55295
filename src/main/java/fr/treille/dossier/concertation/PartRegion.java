package fr.treille.dossier.concertation;

import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a région has of a file, and what its agency says of it.
 *
 * @param region name of the région
 * @param pivot whether its agency carries the file
 * @param essms of that région, {@code total} of all
 * @param montant its share of the grant, null when nothing is granted or asked any more; indicative: see {@link #part}
 * @param sens null until an opinion is given
 * @param donnePar name and région of who gave it
 */
public record PartRegion(
        String regionCode,
        String region,
        boolean pivot,
        int essms,
        int total,
        @Nullable Montant montant,
        @Nullable SensAvis sens,
        String motif,
        @Nullable Instant donneLe,
        String donnePar) {

    /**
     * A share in proportion of the ESSMS. The sources do not say how a grant is shared between régions: it is an indication, said
     * so on screen, and no document prints it.
     */
    static Montant part(Montant montant, int essms, int total) {
        return total == 0
                ? Montant.zero()
                : Montant.de(montant.valeur()
                        .multiply(BigDecimal.valueOf(essms))
                        .divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP));
    }
}

package fr.treille.dossier.concertation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The share of a région in a grant. */
class PartRegionTest {

    /** Shares are cents that nobody loses nor gains by more than the rounding of one. */
    @Property(tries = 200)
    void les_parts_font_le_tout(
            @ForAll @LongRange(max = 3_000_000) long euros,
            @ForAll @IntRange(max = 60) int ici,
            @ForAll @IntRange(min = 1, max = 60) int ailleurs) {
        var tout = Montant.euros(euros);
        var une = PartRegion.part(tout, ici, ici + ailleurs);
        var autre = PartRegion.part(tout, ailleurs, ici + ailleurs);
        assertThat(une.estNegatif()).isFalse();
        assertThat(une.plus(autre).valeur().subtract(tout.valeur()).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
    }
}

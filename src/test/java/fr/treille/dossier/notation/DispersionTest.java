package fr.treille.dossier.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** How far apart sheets are, and what a consensus starts from. */
class DispersionTest {

    private static final int MAXIMUM = 7;

    private static FicheLue fiche(int demiPoints) {
        var note = BigDecimal.valueOf(demiPoints).divide(BigDecimal.TWO);
        return new FicheLue(
                "", Instant.EPOCH, note, MAXIMUM, List.of(new NoteLue("Vision", "Vision", "", MAXIMUM, note, "")));
    }

    @Property
    void la_moyenne_est_entre_la_plus_basse_et_la_plus_haute(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 14) Integer> notes) {
        var ligne = Dispersion.de(notes.stream().map(DispersionTest::fiche).toList())
                .getFirst();

        assertThat(ligne.basse()).isLessThanOrEqualTo(ligne.moyenne());
        assertThat(ligne.moyenne()).isLessThanOrEqualTo(ligne.haute());
        assertThat(ligne.ecart()).isEqualByComparingTo(ligne.haute().subtract(ligne.basse()));
    }

    @Property
    void un_consensus_part_d_un_demi_point_permis_a_un_quart_de_la_moyenne_au_plus(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 14) Integer> notes) {
        var ligne = Dispersion.de(notes.stream().map(DispersionTest::fiche).toList())
                .getFirst();
        var depart = ligne.depart();

        assertThat(depart.multiply(BigDecimal.TWO).stripTrailingZeros().scale()).isLessThanOrEqualTo(0);
        assertThat(depart).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(MAXIMUM));
        assertThat(depart.subtract(ligne.moyenne()).abs()).isLessThanOrEqualTo(new BigDecimal("0.25"));
    }

    @Property
    void l_ordre_des_fiches_ne_change_rien(@ForAll @Size(min = 1, max = 9) List<@IntRange(max = 14) Integer> notes) {
        var endroit = notes.stream().map(DispersionTest::fiche).toList();

        assertThat(Dispersion.de(endroit.reversed())).isEqualTo(Dispersion.de(endroit));
    }
}

package fr.treille.engagement.convention.repartition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.engagement.acte.dossier.EssmsDuDossier;
import fr.treille.engagement.acte.dossier.LigneNotifiee;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.financement.Unite;
import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A grant shared out between the ESSMS of its grappe. */
class RepartitionTest {

    private static final String SAAD = "310000017";

    private static EssmsDuDossier essms(String finess, Situation situation) {
        return new EssmsDuDossier(finess, "ESSMS " + finess, "Toulouse", "310000013", "Association", situation, null);
    }

    private static LigneNotifiee ligne(String libelle, @Nullable Situation situation, Unite unite, String total) {
        return new LigneNotifiee(
                libelle, situation, unite, 1, new BigDecimal(total), BigDecimal.ONE, new BigDecimal(total));
    }

    private static Montant euros(String montant) {
        return Montant.de(new BigDecimal(montant));
    }

    @Test
    void les_forfaits_d_une_situation_vont_a_ses_essms_a_parts_egales_quel_que_soit_leur_rang() {
        var repartition = Repartition.de(
                List.of(
                        ligne("Usage, 1er au 49e ESSMS en acquisition", Situation.ACQUISITION, Unite.ESSMS, "14000"),
                        ligne(
                                "Usage, 50e ESSMS et suivants en acquisition",
                                Situation.ACQUISITION,
                                Unite.ESSMS,
                                "2000"),
                        ligne("Usage, 1er au 49e ESSMS en évolution", Situation.EVOLUTION, Unite.ESSMS, "5000")),
                List.of(
                        essms("1", Situation.ACQUISITION),
                        essms("2", Situation.EVOLUTION),
                        essms("3", Situation.ACQUISITION)));

        assertThat(repartition.parts().values()).containsExactly(euros("8000"), euros("5000"), euros("8000"));
        assertThat(repartition.commune()).isEqualTo(Montant.zero());
    }

    @Test
    void un_saad_a_ses_forfaits_a_lui_et_un_equipement_s_ajoute_a_la_part_de_son_essms() {
        var repartition = Repartition.de(
                List.of(
                        ligne("Usage, 1er au 49e ESSMS en acquisition", Situation.ACQUISITION, Unite.ESSMS, "14000"),
                        ligne(
                                "Usage, 3e ESSMS en acquisition, SAAD Aide (" + SAAD + ")",
                                Situation.ACQUISITION,
                                Unite.ESSMS,
                                "4666.67"),
                        ligne("Équipement, ESSMS 2 (310000025)", Situation.ACQUISITION, Unite.ESSMS, "3000")),
                List.of(
                        essms("310000033", Situation.ACQUISITION),
                        essms("310000025", Situation.ACQUISITION),
                        essms(SAAD, Situation.ACQUISITION)));

        assertThat(repartition.parts().values()).containsExactly(euros("7000"), euros("10000"), euros("4666.67"));
    }

    @Test
    void ce_qui_est_du_projet_est_au_porteur_et_une_reduction_porte_sur_toutes_les_parts() {
        var repartition = Repartition.de(
                List.of(
                        ligne("Usage", Situation.ACQUISITION, Unite.ESSMS, "20000"),
                        ligne("AMOA des petits OG", null, Unite.PROJET, "10000"),
                        ligne("Réduction décidée", null, Unite.PROJET, "-3000")),
                List.of(essms("1", Situation.ACQUISITION), essms("2", Situation.ACQUISITION)));

        assertThat(repartition.parts().values()).containsExactly(euros("9000"), euros("9000"));
        assertThat(repartition.commune()).isEqualTo(euros("9000"));
        assertThat(repartition.total()).isEqualTo(euros("27000"));
    }

    @Test
    void un_essms_hors_bareme_ne_prend_rien_aux_autres() {
        var repartition = Repartition.de(
                List.of(
                        ligne("Usage", Situation.ACQUISITION, Unite.ESSMS, "7000"),
                        ligne("Forfaits, ESSMS (310000025)", Situation.ACQUISITION, Unite.ESSMS, "0")),
                List.of(essms("310000033", Situation.ACQUISITION), essms("310000025", Situation.ACQUISITION)));

        assertThat(repartition.parts().values()).containsExactly(euros("7000"), Montant.zero());
    }

    @Test
    void un_centime_de_trop_ne_se_perd_pas() {
        var repartition = Repartition.de(
                List.of(ligne("Usage", null, Unite.ESSMS, "100")),
                List.of(
                        essms("1", Situation.ACQUISITION),
                        essms("2", Situation.EVOLUTION),
                        essms("3", Situation.EVOLUTION)));

        assertThat(repartition.parts().values()).containsExactly(euros("33.33"), euros("33.34"), euros("33.33"));
        assertThat(repartition.total()).isEqualTo(euros("100"));
    }

    @Property
    void les_parts_font_le_montant_au_centime_et_aucune_n_est_negative(
            @ForAll @IntRange(min = 1, max = 60) int nombre, @ForAll long graine) {
        var hasard = new Random(graine);
        var essms = IntStream.range(0, nombre)
                .mapToObj(i -> essms(
                        "31%07d".formatted(i), hasard.nextBoolean() ? Situation.ACQUISITION : Situation.EVOLUTION))
                .toList();
        var lignes = IntStream.range(0, 1 + hasard.nextInt(6))
                .mapToObj(i -> ligne(
                        hasard.nextInt(4) == 0
                                ? "Équipement, x ("
                                        + essms.get(hasard.nextInt(nombre)).finess() + ")"
                                : "Ligne " + i,
                        hasard.nextInt(3) == 0 ? null : Situation.values()[hasard.nextInt(2)],
                        Unite.values()[hasard.nextInt(2)],
                        BigDecimal.valueOf(hasard.nextInt(100_000_000), 2).toPlainString()))
                .toList();
        var somme = lignes.stream().map(LigneNotifiee::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        var toutes = new java.util.ArrayList<>(lignes);
        if (hasard.nextBoolean()) {
            var reduction =
                    somme.multiply(BigDecimal.valueOf(hasard.nextInt(100), 2)).setScale(2, java.math.RoundingMode.DOWN);
            toutes.add(ligne(
                    "Réduction décidée", null, Unite.PROJET, reduction.negate().toPlainString()));
            somme = somme.subtract(reduction);
        }

        var repartition = Repartition.de(toutes, essms);

        assertThat(repartition.total()).isEqualTo(Montant.de(somme));
        assertThat(repartition.parts())
                .hasSize(nombre)
                .allSatisfy((finess, part) -> assertThat(part.estNegatif()).isFalse());
        assertThat(repartition.commune().estNegatif()).isFalse();
    }
}

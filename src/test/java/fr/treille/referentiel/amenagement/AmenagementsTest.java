package fr.treille.referentiel.amenagement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.CompteNumerateur;
import fr.treille.referentiel.etablissement.Secteur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What targets become by the register, day by day. */
class AmenagementsTest {

    private static final LocalDate DEPUIS = LocalDate.of(2025, 4, 1);
    private static final LocalDate JUSQU_AU = LocalDate.of(2025, 9, 30);
    private static final String ANONYMAT = "Personne accueillie sous anonymat";
    private static final String REFUS_DMP = "Personne opposée au DMP";

    private static final CibleFiche DMP = new CibleFiche(
            "DMP",
            "Taux d’utilisation du DMP",
            "DMP alimentés",
            "personnes",
            new BigDecimal("0.7"),
            List.of(ANONYMAT),
            CompteNumerateur.PERSONNES,
            Set.of(Secteur.PJM));
    private static final CibleFiche AGENDA =
            new CibleFiche("AGENDA", "Agenda", "dossiers", "dossiers actifs", new BigDecimal("0.9"), List.of());

    private static AmenagementLigne ligne(
            String situation,
            EffetAmenagement effet,
            Set<Secteur> secteurs,
            @Nullable LocalDate depuis,
            @Nullable LocalDate jusquAu) {
        return new AmenagementLigne(
                1,
                situation,
                effet,
                List.of("DMP"),
                secteurs,
                "ARS",
                DEPUIS.minusDays(90),
                null,
                "n° 1",
                DEPUIS.minusDays(10),
                depuis,
                jusquAu,
                false,
                0);
    }

    private static CibleFiche dmp(LocalDate jour, AmenagementLigne... lignes) {
        return new Amenagements(List.of(lignes)).sur(List.of(DMP, AGENDA), jour).getFirst();
    }

    @Test
    void une_reduction_vaut_du_premier_au_dernier_jour_et_pas_hors_d_eux() {
        var reduction = ligne(REFUS_DMP, EffetAmenagement.REDUCTION, Set.of(), DEPUIS, JUSQU_AU);

        assertThat(dmp(DEPUIS.minusDays(1), reduction).exemptions())
                .as("a date to come does not apply yet")
                .containsExactly(ANONYMAT);
        assertThat(dmp(DEPUIS, reduction).exemptions()).containsExactly(ANONYMAT, REFUS_DMP);
        assertThat(dmp(JUSQU_AU, reduction).exemptions()).containsExactly(ANONYMAT, REFUS_DMP);
        assertThat(dmp(JUSQU_AU.plusDays(1), reduction).exemptions()).containsExactly(ANONYMAT);
    }

    @Test
    void ce_que_le_registre_date_ne_vaut_plus_par_les_regles_seules() {
        var finie = ligne(ANONYMAT, EffetAmenagement.REDUCTION, Set.of(), null, JUSQU_AU);

        assertThat(dmp(JUSQU_AU, finie).exemptions()).containsExactly(ANONYMAT);
        assertThat(dmp(JUSQU_AU.plusDays(1), finie).exemptions()).isEmpty();
    }

    @Test
    void une_cible_retiree_l_est_aux_secteurs_que_la_decision_nomme() {
        var retrait = ligne("Hébergement d’urgence", EffetAmenagement.RETRAIT, Set.of(Secteur.AHI), DEPUIS, null);

        assertThat(dmp(DEPUIS.minusDays(1), retrait).dispenses()).containsExactly(Secteur.PJM);
        assertThat(dmp(DEPUIS, retrait)).satisfies(cible -> {
            assertThat(cible.dispenses()).containsExactlyInAnyOrder(Secteur.PJM, Secteur.AHI);
            assertThat(cible.exemptions()).containsExactly(ANONYMAT);
            assertThat(cible.seuil()).isEqualTo(DMP.seuil());
        });
    }

    @Test
    void une_cible_que_rien_n_amenage_est_la_meme() {
        var retrait = ligne("Hébergement d’urgence", EffetAmenagement.RETRAIT, Set.of(Secteur.AHI), DEPUIS, null);

        assertThat(new Amenagements(List.of(retrait))
                        .sur(List.of(DMP, AGENDA), DEPUIS)
                        .get(1))
                .isSameAs(AGENDA);
    }

    @Property
    void la_cible_ne_change_qu_aux_jours_du_registre(
            @ForAll @IntRange(min = 0, max = 400) int debut,
            @ForAll @IntRange(min = -1, max = 400) int duree,
            @ForAll @IntRange(min = -50, max = 900) int jour) {
        var depuis = DEPUIS.plusDays(debut);
        var fin = duree < 0 ? null : depuis.plusDays(duree);
        var le = DEPUIS.plusDays(jour);
        var attendu = !le.isBefore(depuis) && (fin == null || !le.isAfter(fin));

        assertThat(dmp(le, ligne(REFUS_DMP, EffetAmenagement.REDUCTION, Set.of(), depuis, fin))
                        .exemptions()
                        .contains(REFUS_DMP))
                .isEqualTo(attendu);
    }
}

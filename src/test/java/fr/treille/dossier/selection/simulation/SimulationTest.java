package fr.treille.dossier.selection.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Sharing an enveloppe out: sums, the cut line, and nothing that depends on the order of the ticks. */
class SimulationTest {

    private static final Montant BAREME = Montant.euros(1_000);

    /** @param euros what its avis proposes, at most the scale */
    static DossierCandidat dossier(long id, int note, int euros, boolean favorable) {
        return new DossierCandidat(
                id,
                0,
                "Dossier " + id,
                "",
                StatutGrappe.A_DECIDER,
                favorable,
                BigDecimal.valueOf(note),
                20,
                15,
                Montant.euros(euros),
                BAREME,
                null,
                Map.of("31", 15),
                Map.of("PA", 10, "PH", 5),
                null);
    }

    private static List<DossierCandidat> dossiers(List<Integer> notes) {
        return IntStream.range(0, notes.size())
                .mapToObj(i -> dossier(i + 1, notes.get(i), 100 * (1 + notes.get(i) % 10), notes.get(i) % 5 != 0))
                .toList();
    }

    static Simulation cochee(Simulation depart, List<Long> ids) {
        var suite = depart;
        for (var id : ids) {
            suite = suite.avec(id, new Choix(SensComite.FAVORABLE, null, ""));
        }
        return suite;
    }

    static Simulation simulation(List<Integer> notes, int enveloppe) {
        return Simulation.de(Montant.euros(enveloppe), dossiers(notes), Map.of());
    }

    static List<Long> un(Simulation simulation, int graine) {
        var ids = new ArrayList<>(
                simulation.dossiers().stream().map(DossierCandidat::grappeId).toList());
        Collections.shuffle(ids, new Random(graine));
        return ids.subList(0, ids.size() / 2);
    }

    @Property
    void le_total_est_la_somme_de_ce_qui_est_coche(
            @ForAll @Size(max = 40) List<@IntRange(max = 20) Integer> notes,
            @ForAll @IntRange(min = 1, max = 20_000) int enveloppe,
            @ForAll int graine) {
        var vide = simulation(notes, enveloppe);
        var coches = un(vide, graine);
        var simulation = cochee(vide, coches);

        assertThat(simulation.total())
                .isEqualTo(vide.dossiers().stream()
                        .filter(dossier -> coches.contains(dossier.grappeId()))
                        .map(DossierCandidat::propose)
                        .reduce(Montant.zero(), Montant::plus));
        assertThat(simulation.reste()).isEqualTo(Montant.euros(enveloppe).moins(simulation.total()));
        assertThat(
                        simulation.cumuls().isEmpty()
                                ? Montant.zero()
                                : simulation.cumuls().getLast())
                .isEqualTo(simulation.total());
    }

    @Property
    void la_ligne_de_coupe_ne_passe_jamais_au_dessus_de_l_enveloppe(
            @ForAll @Size(max = 40) List<@IntRange(max = 20) Integer> notes,
            @ForAll @IntRange(min = 1, max = 20_000) int enveloppe,
            @ForAll int graine) {
        var vide = simulation(notes, enveloppe);
        var simulation = cochee(vide, un(vide, graine));
        var coupe = simulation.coupe();

        if (coupe > 0) {
            assertThat(simulation.cumuls().get(coupe - 1)).isLessThanOrEqualTo(simulation.enveloppe());
        }
        if (coupe < simulation.dossiers().size()) {
            assertThat(simulation.cumuls().get(coupe)).isGreaterThan(simulation.enveloppe());
        }
    }

    @Property
    void l_ordre_des_coches_ne_change_rien(
            @ForAll @Size(max = 40) List<@IntRange(max = 20) Integer> notes, @ForAll int graine) {
        var vide = simulation(notes, 5_000);
        var coches = un(vide, graine);

        var endroit = cochee(vide, coches);
        var envers = cochee(vide, coches.reversed());
        assertThat(envers.choix()).isEqualTo(endroit.choix());
        assertThat(envers.cumuls()).isEqualTo(endroit.cumuls());
        assertThat(envers.coupe()).isEqualTo(endroit.coupe());
    }

    @Property
    void decocher_revient_a_n_avoir_pas_coche(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 20) Integer> notes, @ForAll int graine) {
        var vide = simulation(notes, 5_000);
        var simulation = cochee(vide, un(vide, graine));
        var id = vide.dossiers().getFirst().grappeId();
        var sans = simulation.avec(id, null);

        assertThat(sans.avec(id, new Choix(SensComite.FAVORABLE, null, ""))
                        .avec(id, null)
                        .choix())
                .isEqualTo(sans.choix());
        assertThat(sans.choix(id)).isEmpty();
    }

    @Property
    void le_classement_tient_toujours_dans_l_enveloppe_et_ne_saute_personne(
            @ForAll @Size(max = 40) List<@IntRange(max = 20) Integer> notes,
            @ForAll @IntRange(min = 1, max = 20_000) int enveloppe) {
        var simulation = simulation(notes, enveloppe).selonClassement();

        assertThat(simulation.depasse()).isFalse();
        assertThat(simulation.choix()).hasSameSizeAs(simulation.dossiers());
        var suite = simulation.dossiers().stream()
                .map(dossier ->
                        simulation.choix(dossier.grappeId()).orElseThrow().sens())
                .toList();
        assertThat(suite).isSorted();
        simulation
                .dossiers()
                .forEach(dossier -> assertThat(simulation
                                        .choix(dossier.grappeId())
                                        .orElseThrow()
                                        .sens()
                                == SensComite.DEFAVORABLE)
                        .isEqualTo(!dossier.avisFavorable()));
    }

    @Test
    void les_mieux_notes_viennent_d_abord_et_ceux_sans_note_apres() {
        var sansNote = new DossierCandidat(
                4,
                0,
                "Sans note",
                "",
                StatutGrappe.A_DECIDER,
                true,
                null,
                0,
                15,
                BAREME,
                BAREME,
                null,
                Map.of(),
                Map.of(),
                null);
        var simulation = Simulation.de(
                BAREME,
                List.of(dossier(1, 20, 100, false), sansNote, dossier(2, 10, 100, true), dossier(3, 12, 100, true)),
                Map.of());

        assertThat(simulation.dossiers()).extracting(DossierCandidat::grappeId).containsExactly(3L, 2L, 4L, 1L);
    }

    @Test
    void un_montant_va_de_zero_au_bareme() {
        var simulation = simulation(List.of(11), 5_000);
        for (var faux : List.of(Montant.euros(-1), Montant.de(new BigDecimal("1000.01")))) {
            assertThatThrownBy(() -> simulation.avec(1, new Choix(SensComite.FAVORABLE, faux, "")))
                    .isInstanceOfSatisfying(
                            Refus.class, refus -> assertThat(refus.champ()).contains(Simulation.CHAMP_MONTANT));
        }
        assertThat(simulation
                        .avec(1, new Choix(SensComite.FAVORABLE, BAREME, ""))
                        .total())
                .isEqualTo(BAREME);
        assertThat(simulation
                        .avec(1, new Choix(SensComite.FAVORABLE, Montant.zero(), ""))
                        .total())
                .isEqualTo(Montant.zero());
    }

    @Test
    void ce_qui_est_decide_compte_et_ne_bouge_pas() {
        var decide = new DossierCandidat(
                1,
                0,
                "Décidé",
                "",
                StatutGrappe.NOTIFIEE,
                true,
                BigDecimal.TEN,
                20,
                15,
                BAREME,
                BAREME,
                Montant.euros(900),
                Map.of("31", 15),
                Map.of(),
                null);
        var choix = new HashMap<Long, Choix>();
        choix.put(1L, new Choix(SensComite.DEFAVORABLE, null, ""));
        choix.put(99L, new Choix(SensComite.FAVORABLE, BAREME, ""));
        var simulation = Simulation.de(BAREME, List.of(decide, dossier(2, 5, 200, true)), choix);

        assertThat(simulation.choix()).as("ni le décidé, ni l’inconnu").isEmpty();
        assertThat(simulation.nombre(SensComite.FAVORABLE)).isEqualTo(1);
        assertThat(simulation.aArreter(SensComite.FAVORABLE)).isZero();
        assertThat(simulation.total()).isEqualTo(Montant.euros(900));
        assertThat(simulation.selonClassement().choix(2L).orElseThrow().sens()).isEqualTo(SensComite.COMPLEMENTAIRE);
        assertThatThrownBy(() -> simulation.avec(1, null)).hasMessageContaining("déjà décidé");
    }

    @Test
    void trois_cents_dossiers_se_cochent_en_moins_de_cinquante_millisecondes() {
        var simulation =
                simulation(IntStream.range(0, 300).mapToObj(i -> 1 + i % 20).toList(), 100_000);
        var suite = simulation;
        for (int chauffe = 0; chauffe < 200; chauffe++) {
            suite = cocher(suite, 1 + chauffe);
        }
        var debut = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            suite = cocher(suite, 1 + i);
        }
        assertThat((System.nanoTime() - debut) / 50 / 1_000_000.0).isLessThan(50);
    }

    private static Simulation cocher(Simulation depart, long id) {
        var suite = depart.avec(id, new Choix(SensComite.FAVORABLE, null, ""));
        suite.coupe();
        suite.equilibre(DossierCandidat::secteurs);
        return suite;
    }
}

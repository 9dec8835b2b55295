package fr.treille.suivi.jalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order of the dates of a track, and what follows from them. */
class OrdreJalonsTest {

    static final LocalDate SIGNATURE = LocalDate.of(2025, 10, 1);
    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 6, 15);

    static PisteFiche piste(@Nullable VagueFiche vague, JalonFiche... dates) {
        return new PisteFiche(
                vague,
                Arrays.stream(TypeJalon.values())
                        .filter(type -> vague == null || type.deVague())
                        .map(type -> Arrays.stream(dates)
                                .filter(jalon -> jalon.type() == type)
                                .findFirst()
                                .orElse(JalonFiche.vide(type, vague == null ? null : vague.id())))
                        .toList());
    }

    static JalonFiche jalon(TypeJalon type, @Nullable String prevu, @Nullable String reel) {
        return jalon(type, null, prevu, reel);
    }

    static JalonFiche jalon(TypeJalon type, @Nullable Long vague, @Nullable String prevu, @Nullable String reel) {
        var plan = prevu == null ? null : LocalDate.parse(prevu);
        return new JalonFiche(type, vague, plan, plan, reel == null ? null : LocalDate.parse(reel), 0);
    }

    static Calendrier calendrier(PisteFiche... pistes) {
        return new Calendrier(1, SIGNATURE, 18, 3, List.of(pistes));
    }

    static VagueFiche vague(long id, String nom) {
        return new VagueFiche(id, nom, Set.of("310000001"), 0);
    }

    @Test
    void un_plan_ne_passe_pas_avant_ce_qui_le_prepare() {
        var piste = piste(null, jalon(TypeJalon.VA, "2026-07-01", null));
        assertThatThrownBy(() -> OrdreJalons.exigerPlan(piste, TypeJalon.VSR, LocalDate.parse("2026-06-30")))
                .hasMessage(
                        "Le 30/06/2026, «\u00A0VSR\u00A0» passerait avant «\u00A0VA\u00A0», date prévue le 01/07/2026.");
        assertThatCode(() -> OrdreJalons.exigerPlan(piste, TypeJalon.VSR, LocalDate.parse("2026-07-01")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> OrdreJalons.exigerPlan(
                        piste(null, jalon(TypeJalon.VSR, "2026-07-01", null)),
                        TypeJalon.VA,
                        LocalDate.parse("2026-07-02")))
                .hasMessageContaining("passerait après «\u00A0VSR\u00A0», date prévue le 01/07/2026")
                .hasMessageContaining("décalez d’abord ce jalon");
        assertThatThrownBy(() -> OrdreJalons.exigerPlan(
                        piste(null, jalon(TypeJalon.VA, "2026-07-01", "2026-06-01")),
                        TypeJalon.VA,
                        LocalDate.parse("2026-07-02")))
                .hasMessageContaining("a une date réelle, le 01/06/2026");
    }

    @Test
    void un_fait_n_est_ni_a_venir_ni_dans_le_desordre() {
        var va = calendrier(piste(null, jalon(TypeJalon.VA, null, "2026-06-01")));
        assertThatThrownBy(() -> fait(va, TypeJalon.VSR, "2026-06-16")).hasMessageContaining("est à venir");
        assertThatThrownBy(() -> fait(va, TypeJalon.VSR, "2026-05-31"))
                .hasMessageContaining("«\u00A0VSR\u00A0» serait avant «\u00A0VA\u00A0», date réelle le 01/06/2026");
        assertThatThrownBy(() -> fait(va, TypeJalon.DEPLOIEMENT, "2026-06-02"))
                .hasMessageContaining("serait après «\u00A0VA\u00A0»");
        assertThatCode(() -> fait(va, TypeJalon.VSR, "2026-06-15")).doesNotThrowAnyException();
        // a plan that the facts left behind forbids no fact
        assertThatCode(() -> fait(
                        calendrier(piste(null, jalon(TypeJalon.VSR, "2026-01-01", null))), TypeJalon.VA, "2026-06-01"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> fait(calendrier(piste(null)), TypeJalon.VSR, "2026-06-01"))
                .hasMessageContaining("«\u00A0VSR\u00A0» suppose «\u00A0VA\u00A0»");
        assertThatThrownBy(() -> fait(va, TypeJalon.CIBLES, "2026-06-01"))
                .hasMessageContaining("«\u00A0Cibles atteintes\u00A0» suppose «\u00A0VSR\u00A0»");
    }

    @Test
    void toute_la_grappe_vient_avec_sa_derniere_vague() {
        var premiere = vague(1, "Ariège");
        var sans = calendrier(piste(null), piste(premiere));
        assertThatThrownBy(() -> fait(sans, TypeJalon.VA, "2026-06-01"))
                .hasMessageContaining("vient avec la dernière vague")
                .hasMessageContaining("Ariège");
        var avec = calendrier(piste(null), piste(premiere, jalon(TypeJalon.VA, 1L, null, "2026-06-02")));
        assertThatThrownBy(() -> fait(avec, TypeJalon.VA, "2026-06-01"))
                .hasMessageContaining("avant «\u00A0VA\u00A0» de la vague «\u00A0Ariège\u00A0», le 02/06/2026");
        assertThatCode(() -> fait(avec, TypeJalon.VA, "2026-06-02")).doesNotThrowAnyException();
        var toute = calendrier(
                piste(null, jalon(TypeJalon.VA, null, "2026-06-05")),
                avec.vagues().getFirst());
        assertThatThrownBy(() -> OrdreJalons.exigerFait(
                        toute, toute.piste(1L), TypeJalon.VA, LocalDate.parse("2026-06-06"), AUJOURDHUI))
                .hasMessageContaining("après «\u00A0VA\u00A0» de toute la grappe");
        assertThatThrownBy(() -> OrdreJalons.exigerEffacable(toute, toute.piste(1L), TypeJalon.VA))
                .hasMessageContaining("suppose celle de chaque vague");
    }

    @Test
    void ce_qu_un_fait_suppose_ne_s_efface_pas() {
        var deux = calendrier(
                piste(null, jalon(TypeJalon.VA, null, "2026-05-01"), jalon(TypeJalon.VSR, null, "2026-06-01")));
        assertThatThrownBy(() -> OrdreJalons.exigerEffacable(deux, deux.ensemble(), TypeJalon.VA))
                .hasMessageContaining("«\u00A0VSR\u00A0» suppose «\u00A0VA\u00A0»");
        assertThatCode(() -> OrdreJalons.exigerEffacable(deux, deux.ensemble(), TypeJalon.VSR))
                .doesNotThrowAnyException();
    }

    @Test
    void la_marque_se_compte_du_demarrage_du_projet_et_non_du_deploiement() {
        assertThat(calendrier(piste(null)).marque()).isEqualTo(new Marque(SIGNATURE, Marque.Origine.SIGNATURE, 18));
        assertThat(calendrier(
                                piste(null, jalon(TypeJalon.DEPLOIEMENT, "2026-02-01", "2026-02-01")),
                                piste(vague(1, "A"), jalon(TypeJalon.DEPLOIEMENT, 1L, "2026-01-15", "2026-01-15")))
                        .marque())
                .as("the purchase counts: a deployment says nothing of the start")
                .isEqualTo(new Marque(SIGNATURE, Marque.Origine.SIGNATURE, 18));
        assertThat(calendrier(piste(null, jalon(TypeJalon.DEMARRAGE, "2026-01-15", null)))
                        .marque())
                .isEqualTo(new Marque(LocalDate.parse("2026-01-15"), Marque.Origine.PREVU, 18));
        var reelle = calendrier(piste(
                        null,
                        jalon(TypeJalon.DEMARRAGE, "2026-02-01", "2026-03-31"),
                        jalon(TypeJalon.DEPLOIEMENT, "2026-05-01", "2026-05-01")))
                .marque();
        assertThat(reelle).isEqualTo(new Marque(LocalDate.parse("2026-03-31"), Marque.Origine.REEL, 18));
        assertThat(reelle.jour()).isEqualTo("2027-09-30");
        assertThat(new Calendrier(1, null, 9, 3, List.of(piste(null))).marque()).isNull();
    }

    /** Whatever the other milestones say, and whichever of them there are. */
    @Property
    void la_marque_est_le_demarrage_plus_les_mois_de_l_appel(
            @ForAll @IntRange(min = -400, max = 800) int signature,
            @ForAll @IntRange(min = -1, max = 800) int prevu,
            @ForAll @IntRange(min = -1, max = 800) int reel,
            @ForAll @IntRange(min = 0, max = 800) int deploiement,
            @ForAll @IntRange(min = 1, max = 36) int mois) {
        var signee = signature < 0 ? null : SIGNATURE.plusDays(signature);
        var demarrage = jalon(TypeJalon.DEMARRAGE, jour(prevu), jour(reel));
        var calendrier = new Calendrier(
                1,
                signee,
                mois,
                3,
                List.of(
                        piste(null, demarrage, jalon(TypeJalon.DEPLOIEMENT, null, jour(deploiement))),
                        piste(vague(1, "A"), jalon(TypeJalon.DEPLOIEMENT, 1L, null, jour(deploiement / 2)))));

        var depart =
                demarrage.reel() != null ? demarrage.reel() : demarrage.prevu() != null ? demarrage.prevu() : signee;
        var marque = calendrier.marque();
        if (depart == null) {
            assertThat(marque).isNull();
        } else {
            assertThat(marque.depart()).isEqualTo(depart);
            assertThat(marque.jour()).isEqualTo(depart.plusMonths(mois));
        }
    }

    private static @Nullable String jour(int rang) {
        return rang < 0 ? null : SIGNATURE.plusDays(rang).toString();
    }

    @Test
    void le_solde_suit_la_derniere_vsr() {
        assertThat(calendrier(piste(null)).solde()).isNull();
        assertThat(calendrier(piste(null, jalon(TypeJalon.VSR, "2026-11-30", null)))
                        .solde())
                .isEqualTo("2027-02-28");
        var vagues = calendrier(
                piste(null),
                piste(vague(1, "A"), jalon(TypeJalon.VSR, 1L, "2026-05-01", "2026-05-10")),
                piste(vague(2, "B"), jalon(TypeJalon.VSR, 2L, "2026-07-01", null)));
        assertThat(vagues.solde()).isEqualTo("2026-10-01");
        // a wave without any date: the end is not known
        assertThat(calendrier(vagues.ensemble(), vagues.piste(1L), piste(vague(2, "B")))
                        .solde())
                .isNull();
    }

    @Property(tries = 300)
    void des_plans_acceptes_un_a_un_sont_dans_l_ordre(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 7) Integer> types,
            @ForAll @Size(value = 30) List<@IntRange(min = 0, max = 60) Integer> jours) {
        var calendrier = calendrier(piste(null));
        for (var rang = 0; rang < types.size(); rang++) {
            var type = TypeJalon.values()[types.get(rang)];
            var jour = SIGNATURE.plusDays(jours.get(rang));
            try {
                OrdreJalons.exigerPlan(calendrier.ensemble(), type, jour);
                var avant = calendrier.ensemble().jalon(type);
                calendrier = calendrier.avec(avant.avecPrevu(jour));
                assertThat(calendrier.ensemble().jalon(type).prevuInitial())
                        .isEqualTo(avant.prevuInitial() == null ? jour : avant.prevuInitial());
            } catch (fr.treille.socle.commun.Refus refus) {
                assertThat(refus.champ()).contains(OrdreJalons.CHAMP);
            }
        }
        assertThat(calendrier.ensemble().jalons().stream()
                        .map(JalonFiche::prevu)
                        .filter(java.util.Objects::nonNull)
                        .toList())
                .isSorted();
    }

    @Property(tries = 200)
    void un_glissement_de_la_derniere_vsr_decale_le_solde(
            @ForAll @IntRange(min = 0, max = 900) int depart, @ForAll @IntRange(min = 1, max = 400) int jours) {
        var vsr = SIGNATURE.plusDays(depart);
        var avant = calendrier(piste(null, jalon(TypeJalon.VSR, vsr.toString(), null)));
        var apres = avant.avec(avant.ensemble().jalon(TypeJalon.VSR).avecPrevu(vsr.plusDays(jours)));
        assertThat(avant.solde()).isEqualTo(vsr.plusMonths(3));
        assertThat(apres.solde()).isEqualTo(vsr.plusDays(jours).plusMonths(3)).isAfterOrEqualTo(avant.solde());
        assertThat(apres.ensemble().jalon(TypeJalon.VSR).derive()).isEqualTo(jours);
    }

    private static void fait(Calendrier calendrier, TypeJalon type, String jour) {
        OrdreJalons.exigerFait(calendrier, calendrier.ensemble(), type, LocalDate.parse(jour), AUJOURDHUI);
    }
}

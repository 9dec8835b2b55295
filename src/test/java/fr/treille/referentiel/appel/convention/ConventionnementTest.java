package fr.treille.referentiel.appel.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.etablissement.NatureJuridique;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What the conventions of a call cite, who pays by them: as delivered, then as the région says. Call 1 is of 2025. */
@TestIntegration
class ConventionnementTest {

    @Autowired
    ConventionnementService service;

    @Autowired
    AppelService appels;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void retirer() {
        base.sql("DELETE FROM conventionnement").update();
    }

    private ConventionnementFiche fiche() {
        return service.trouver(1).orElseThrow();
    }

    @Test
    void livre_il_dit_la_caisse_des_depots_cinq_ans_et_des_textes_complets_en_2025() {
        var fiche = fiche();

        assertThat(fiche.livree()).isTrue();
        assertThat(fiche.payeur()).isEqualTo("la Caisse des dépôts et consignations");
        assertThat(fiche.conservationAnnees()).isEqualTo(5);
        assertThat(fiche.visas()).noneMatch(Visa::aCompleter);
        assertThat(String.join("\n", fiche.visas().stream().map(Visa::imprime).toList()))
                .contains("n° 2013-1217", "DNS/DGCS/CNSA/2025/40", "n° 2001-495 du 6 juin 2001", "n° 2021-1947");
    }

    @Test
    void l_instruction_d_une_autre_annee_n_est_pas_inventee_elle_est_a_completer() {
        var annee = base.sql("SELECT annee FROM appel WHERE id = 2")
                .query(Integer.class)
                .single();
        var fiche = service.trouver(2).orElseThrow();

        assertThat(annee).isEqualTo(2022);
        assertThat(fiche.visas()).filteredOn(Visa::aCompleter).singleElement().satisfies(visa -> {
            assertThat(visa.texte()).contains("instruction", "2022", "à compléter par la région");
            assertThat(visa.texte()).doesNotContain("2025");
        });
    }

    @ParameterizedTest
    @EnumSource(NatureJuridique.class)
    void chaque_porteur_a_les_textes_qui_le_lient(NatureJuridique nature) {
        var textes = String.join(
                "\n", fiche().visas(nature).stream().map(Visa::texte).toList());

        assertThat(textes.contains("2001-495")).isEqualTo(nature.privee());
        assertThat(textes.contains("11 octobre 2006")).isEqualTo(nature.privee());
        assertThat(textes.contains("2021-1947")).isEqualTo(nature.associative());
        assertThat(textes).contains("2013-1217", "2000-321");
    }

    @Test
    void enregistre_il_garde_l_ordre_et_vaut_pour_cet_appel_seul() {
        var visas =
                List.of(new Visa("Vu  la loi A ;", PorteeVisa.ASSOCIATIONS), new Visa("le code B", PorteeVisa.TOUTES));
        service.enregistrer(
                new ConventionnementSaisie(1, 0, " l’agence comptable ", 10, " à compter du solde ", visas));

        var fiche = fiche();
        assertThat(fiche.livree()).isFalse();
        assertThat(fiche.payeur()).isEqualTo("l’agence comptable");
        assertThat(fiche.conservationAnnees()).isEqualTo(10);
        assertThat(fiche.conservationBase()).isEqualTo("à compter du solde");
        assertThat(fiche.visas())
                .containsExactly(
                        new Visa("la loi A", PorteeVisa.ASSOCIATIONS), new Visa("le code B", PorteeVisa.TOUTES));
        assertThat(fiche.visas().getFirst().imprime()).isEqualTo("Vu la loi A\u00A0;");
        assertThat(service.trouver(2).orElseThrow().livree()).isTrue();
        assertThat(service.fiches(Set.of(1L, 2L))).hasSize(2);
    }

    @Test
    void sans_payeur_l_agence_verse_elle_meme() {
        var vue = fiche();
        service.enregistrer(new ConventionnementSaisie(
                1, vue.version(), " ", vue.conservationAnnees(), vue.conservationBase(), vue.visas()));

        assertThat(fiche().payeur()).isEmpty();
    }

    static Stream<Arguments> refus() {
        return Stream.of(
                refus("conservationAnnees", "de 1 à 30 ans", s -> avec(s, 0, s.conservationBase(), s.visas())),
                refus("conservationAnnees", "de 1 à 30 ans", s -> avec(s, 31, s.conservationBase(), s.visas())),
                refus("conservationBase", "à compter de quand", s -> avec(s, 5, " ", s.visas())),
                refus("visas", "de 1 à 40 textes", s -> avec(s, 5, s.conservationBase(), List.of())),
                refus(
                        "visas",
                        "« Vu » n° 1 est vide",
                        s -> avec(s, 5, s.conservationBase(), List.of(new Visa("Vu ;", PorteeVisa.TOUTES)))),
                refus(
                        "visas",
                        "n° 1 et 2 citent le même texte",
                        s -> avec(
                                s,
                                5,
                                s.conservationBase(),
                                List.of(
                                        new Visa("la loi A", PorteeVisa.TOUTES),
                                        new Visa("La loi A", PorteeVisa.DROIT_PRIVE)))),
                refus(
                        "visas",
                        "n° 1 dépasse 500",
                        s -> avec(s, 5, s.conservationBase(), List.of(new Visa("x".repeat(501), PorteeVisa.TOUTES)))));
    }

    private static Arguments refus(String champ, String message, UnaryOperator<ConventionnementSaisie> faute) {
        return Arguments.of(champ, message, faute);
    }

    private static ConventionnementSaisie avec(ConventionnementSaisie s, int annees, String base, List<Visa> visas) {
        return new ConventionnementSaisie(s.appelId(), s.version(), s.payeur(), annees, base, visas);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("refus")
    void ce_qui_ne_va_pas_est_refuse_sur_son_champ(
            String champ, String message, UnaryOperator<ConventionnementSaisie> faute) {
        assertThatThrownBy(() -> service.enregistrer(faute.apply(fiche().saisie())))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains(champ);
                    assertThat(refus.message().replace('\u00A0', ' ')).contains(message);
                });
        assertThat(fiche().livree()).isTrue();
    }

    @Test
    void deux_personnes_n_ecrasent_rien() {
        var vue = fiche().saisie();
        service.enregistrer(vue);

        assertThatThrownBy(() -> service.enregistrer(vue)).isInstanceOf(ModificationConcurrente.class);
        service.enregistrer(fiche().saisie());
    }

    @Test
    void un_appel_d_une_autre_region_n_existe_pas() {
        var ailleurs = base.sql("SELECT MIN(id) FROM appel WHERE region_code = '44'")
                .query(Long.class)
                .single();

        assertThat(service.trouver(ailleurs)).isEmpty();
        assertThatThrownBy(() -> service.enregistrer(new ConventionnementSaisie(
                        ailleurs, 0, "", 5, "à compter du solde", List.of(new Visa("la loi", PorteeVisa.TOUTES)))))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n’existe pas dans votre région");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CHARGE_MISSION_DT", "CONSULTATION"})
    void sans_piloter_les_appels_on_ne_fait_que_lire(Role role) {
        var saisie = fiche().saisie();
        session.ouvrir(role);

        assertThat(fiche().visas()).isNotEmpty();
        assertThatThrownBy(() -> service.enregistrer(saisie)).isInstanceOf(AccessDeniedException.class);
    }
}

package fr.treille.socle.equipe.affectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.regle.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Who covers which territoire and since when; who may not. */
@TestIntegration
class AffecterTest {

    private static final LocalDate JANVIER = LocalDate.of(2025, 1, 1);

    @Autowired
    AffectationService affectations;

    @Autowired
    EquipeDEssai equipe;

    @Autowired
    Session session;

    @Autowired
    Clock horloge;

    long lison;
    long ariane;
    long dt;

    @BeforeEach
    void agents() {
        equipe.vider();
        lison = equipe.agent("Lison", "Armagnac", Role.ANIMATEUR);
        ariane = equipe.agent("Ariane", "Adour", Role.ANIMATEUR);
        dt = equipe.agent("Odon", "Astarac", Role.CHARGE_MISSION_DT);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private List<Long> affecter(Part part, LocalDate du, LocalDate au, List<Long> agents, String... territoires) {
        return affectations.affecter(new AffectationSaisie(agents, List.of(territoires), part, du, au));
    }

    private AffectationLigne ligne(long id) {
        return affectations.historique("32").stream()
                .filter(l -> l.id() == id)
                .findFirst()
                .orElseThrow();
    }

    static Refus refus(ThrowingCallable action) {
        return catchThrowableOfType(Refus.class, action);
    }

    private static void assertRefus(ThrowingCallable action, String champ, String... morceaux) {
        var journal = (Logger) LoggerFactory.getLogger("fr.treille.securite");
        var lignes = new ListAppender<ILoggingEvent>();
        lignes.start();
        journal.addAppender(lignes);
        try {
            var refus = refus(action);
            assertThat(refus).isNotNull();
            assertThat(refus.champ()).contains(champ);
            assertThat(refus.message()).contains(morceaux);
            assertThat(lignes.list)
                    .singleElement()
                    .satisfies(ligne -> assertThat(ligne.getFormattedMessage())
                            .startsWith("affectation refusée à l’agent ")
                            .doesNotContain("Armagnac", "Adour", "Astarac", "@"));
        } finally {
            journal.detachAppender(lignes);
        }
    }

    @Test
    void plusieurs_agents_couvrent_plusieurs_territoires() {
        affecter(Part.PRINCIPAL, JANVIER, null, List.of(lison), "32", "65");
        affecter(Part.EN_APPUI, JANVIER, null, List.of(ariane), "32");
        affecter(Part.PRINCIPAL, JANVIER, null, List.of(dt), "32");

        assertThat(affectations.couverture("32", JANVIER))
                .extracting(AffectationLigne::agentNom, AffectationLigne::cote, AffectationLigne::partEnClair)
                .containsExactly(
                        tuple("Odon Astarac", Cote.ARS, "principal"),
                        tuple("Lison Armagnac", Cote.GRADES, "principal"),
                        tuple("Ariane Adour", Cote.GRADES, "en appui"));
        assertThat(affectations.couverture("32", JANVIER.minusDays(1))).isEmpty();
        assertThat(affectations.historiqueAgent(lison))
                .extracting(AffectationLigne::territoireNom)
                .containsExactlyInAnyOrder("Gers", "Hautes-Pyrénées");
    }

    @Test
    void on_sait_qui_couvrait_le_territoire_un_jour_donne() {
        var premiere =
                affecter(Part.PRINCIPAL, JANVIER, null, List.of(lison), "32").getFirst();
        affectations.terminer(premiere, ligne(premiere).version(), LocalDate.of(2025, 6, 30));
        affecter(Part.PRINCIPAL, LocalDate.of(2025, 7, 1), null, List.of(ariane), "32");

        assertThat(affectations.couverture("32", LocalDate.of(2025, 6, 30)))
                .extracting(AffectationLigne::agentNom)
                .containsExactly("Lison Armagnac");
        assertThat(affectations.couverture("32", LocalDate.of(2025, 7, 1)))
                .extracting(AffectationLigne::agentNom)
                .containsExactly("Ariane Adour");
        assertThat(affectations.historique("32"))
                .extracting(AffectationLigne::agentNom)
                .containsExactly("Ariane Adour", "Lison Armagnac");
    }

    @Test
    void un_territoire_sans_animateur_principal_est_signale() {
        affecter(Part.PRINCIPAL, JANVIER, null, List.of(dt), "32");
        affecter(Part.EN_APPUI, JANVIER, null, List.of(lison), "32");
        assertThat(affectations.sansPrincipal(JANVIER)).hasSize(13).contains("32");

        affecter(Part.PRINCIPAL, JANVIER, null, List.of(ariane), "32");
        assertThat(affectations.sansPrincipal(JANVIER)).hasSize(12).doesNotContain("32");
        assertThat(affectations.sansPrincipal(JANVIER.minusDays(1))).contains("32");
    }

    @Test
    void deux_principaux_du_meme_cote_sont_refuses_en_nommant_le_premier() {
        affecter(Part.PRINCIPAL, JANVIER, LocalDate.of(2025, 6, 30), List.of(lison), "32");

        assertRefus(
                () -> affecter(Part.PRINCIPAL, LocalDate.of(2025, 6, 30), null, List.of(ariane), "32"),
                "part",
                "Lison Armagnac",
                "32 Gers",
                "du 01/01/2025 au 30/06/2025");
        assertRefus(
                () -> affecter(Part.PRINCIPAL, JANVIER, null, List.of(lison, ariane), "65"),
                "part",
                "65 Hautes-Pyrénées");
        assertThat(affectations.historique("65")).isEmpty();
        affecter(Part.PRINCIPAL, LocalDate.of(2025, 7, 1), null, List.of(ariane), "32");
    }

    @Test
    void la_meme_personne_n_est_pas_affectee_deux_fois() {
        affecter(Part.EN_APPUI, JANVIER, null, List.of(lison), "32");

        assertRefus(
                () -> affecter(Part.PRINCIPAL, JANVIER, null, List.of(lison), "32"),
                "agents",
                "Lison Armagnac couvre déjà",
                "en appui");
    }

    @Test
    void une_personne_ou_un_territoire_d_une_autre_region_est_refuse() {
        var lointaine = equipe.agent("Elsa", "Moselle", Role.ANIMATEUR, "44");

        assertRefus(
                () -> affecter(Part.PRINCIPAL, JANVIER, null, List.of(lointaine), "32"), "agents", "de votre région");
        assertRefus(
                () -> affecter(Part.PRINCIPAL, JANVIER, null, List.of(999_999L), "32"), "agents", "de votre région");
        assertRefus(
                () -> affecter(Part.PRINCIPAL, JANVIER, null, List.of(lison), "32", "67"),
                "territoires",
                "67",
                "région");
        assertRefus(() -> affecter(Part.PRINCIPAL, JANVIER, null, List.of(lison), "ZZ"), "territoires", "ZZ", "région");
        assertThat(affectations.historique("32")).isEmpty();
    }

    @Test
    void ce_qui_est_d_une_autre_region_ne_se_lit_ni_ne_se_termine() {
        var id = affecter(Part.PRINCIPAL, JANVIER, null, List.of(lison), "32").getFirst();
        var version = ligne(id).version();
        equipe.agent("Coralie", "Vosges", Role.COORDINATION_ARS, "44");
        session.ouvrir("coralie.vosges@essai.test");

        assertThat(affectations.historique("32")).isEmpty();
        assertThat(affectations.historiqueAgent(lison)).isEmpty();
        assertThat(affectations.couverture("32", JANVIER)).isEmpty();
        assertThat(affectations.recepteurs(lison, JANVIER)).isEmpty();
        assertRefus(() -> affectations.terminer(id, version, JANVIER), "id", "n’existe pas");
    }

    @Test
    void un_role_qui_ne_couvre_rien_est_refuse() {
        var coordination = equipe.compte(Role.COORDINATION_GRADES);

        assertRefus(
                () -> affecter(Part.PRINCIPAL, JANVIER, null, List.of(coordination), "32"),
                "agents",
                "Coordination GRADeS",
                "ne couvre pas");
    }

    @Test
    void la_coordination_du_grades_n_affecte_que_les_animateurs() {
        var deLArs = affecter(Part.PRINCIPAL, JANVIER, null, List.of(dt), "32").getFirst();
        var version = ligne(deLArs).version();
        session.ouvrir(Role.COORDINATION_GRADES);

        affecter(Part.PRINCIPAL, JANVIER, null, List.of(lison), "32");
        assertRefus(() -> affecter(Part.EN_APPUI, JANVIER, null, List.of(dt), "65"), "agents", "GRADeS");
        assertRefus(() -> affectations.terminer(deLArs, version, JANVIER), "au", "GRADeS");
        assertRefus(() -> affectations.retirer(deLArs, version), "au", "GRADeS");
    }

    @Test
    void une_affectation_ne_finit_ni_avant_son_debut_ni_apres_sa_fin() {
        var id = affecter(Part.PRINCIPAL, JANVIER, null, List.of(lison), "32").getFirst();

        assertRefus(
                () -> affecter(Part.PRINCIPAL, JANVIER, JANVIER.minusDays(1), List.of(ariane), "65"),
                "au",
                "précède le début");
        assertRefus(
                () -> affectations.terminer(id, ligne(id).version(), JANVIER.minusDays(1)), "au", "précède le début");
        affectations.terminer(id, ligne(id).version(), JANVIER.plusDays(9));
        assertRefus(
                () -> affectations.terminer(id, ligne(id).version(), JANVIER.plusDays(9)),
                "au",
                "déjà fin le 10/01/2025");
    }

    @Test
    void ce_qui_a_commence_ne_se_retire_pas() {
        var commencee =
                affecter(Part.PRINCIPAL, JANVIER, null, List.of(lison), "32").getFirst();
        var demain = LocalDate.now(horloge).plusDays(1);
        var future =
                affecter(Part.EN_APPUI, demain, null, List.of(ariane), "32").getFirst();

        assertRefus(() -> affectations.retirer(commencee, ligne(commencee).version()), "au", "Terminez-la");
        affectations.retirer(future, ligne(future).version());
        assertThat(affectations.historique("32"))
                .extracting(AffectationLigne::id)
                .containsExactly(commencee);
    }

    @Test
    void une_version_depassee_est_refusee() {
        var id = affecter(Part.PRINCIPAL, JANVIER, null, List.of(lison), "32").getFirst();
        var vue = ligne(id).version();
        affectations.terminer(id, vue, JANVIER.plusDays(30));

        assertThat(refus(() -> affectations.terminer(id, vue, JANVIER.plusDays(20))))
                .isInstanceOf(ModificationConcurrente.class);
    }

    @Test
    void une_part_de_remplacant_ne_se_donne_pas_a_la_main() {
        assertRefus(() -> affecter(Part.REMPLACANT, JANVIER, null, List.of(lison), "32"), "part", "déclarez l’absence");
        assertRefus(() -> affecter(Part.PRINCIPAL, JANVIER, null, List.of(), "32"), "agents", "une personne");
        assertRefus(() -> affecter(Part.PRINCIPAL, JANVIER, null, List.of(lison)), "territoires", "un territoire");
    }
}

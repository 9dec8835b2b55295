package fr.treille.socle.equipe.affectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.regle.Part;
import java.time.Clock;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An absence and its replacement, from their beginning to their end. */
@TestIntegration
class RemplacerTest {

    private static final LocalDate JANVIER = LocalDate.of(2025, 1, 1);
    private static final LocalDate DEBUT = LocalDate.of(2025, 9, 15);
    private static final LocalDate FIN = LocalDate.of(2025, 10, 3);

    @Autowired
    AbsenceService absences;

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
    long titouan;
    long dt;

    @BeforeEach
    void agents() {
        equipe.vider();
        lison = equipe.agent("Lison", "Armagnac", Role.ANIMATEUR);
        ariane = equipe.agent("Ariane", "Adour", Role.ANIMATEUR);
        titouan = equipe.agent("Titouan", "Bigorre", Role.ANIMATEUR);
        dt = equipe.agent("Odon", "Astarac", Role.CHARGE_MISSION_DT);
        equipe.affecter(lison, "32", Part.PRINCIPAL, JANVIER);
        equipe.affecter(lison, "65", Part.PRINCIPAL, JANVIER);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private long remplacer(long agent, long remplacant) {
        return remplacer(agent, remplacant, DEBUT, FIN);
    }

    private long remplacer(long agent, long remplacant, LocalDate du, LocalDate au) {
        return absences.remplacer(new AbsenceSaisie(agent, remplacant, du, au, "Congés"));
    }

    private AbsenceLigne absence(long id) {
        return absences.absences(lison).stream()
                .filter(a -> a.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefus(ThrowingCallable action, String champ, String... morceaux) {
        var refus = AffecterTest.refus(action);
        assertThat(refus).isNotNull();
        assertThat(refus.champ()).contains(champ);
        assertThat(refus.message()).contains(morceaux);
    }

    @Test
    void le_remplacant_couvre_chaque_territoire_de_la_personne_absente() {
        remplacer(lison, ariane);

        assertThat(affectations.historiqueAgent(ariane))
                .extracting(
                        AffectationLigne::territoireCode,
                        AffectationLigne::partEnClair,
                        l -> l.periode().enClair())
                .containsExactlyInAnyOrder(
                        tuple("32", "en remplacement de Lison Armagnac", "du 15/09/2025 au 03/10/2025"),
                        tuple("65", "en remplacement de Lison Armagnac", "du 15/09/2025 au 03/10/2025"));
        assertThat(affectations.couverture("32", DEBUT.minusDays(1))).hasSize(1);
        assertThat(affectations.couverture("32", FIN)).hasSize(2);
        assertThat(affectations.couverture("32", FIN.plusDays(1))).hasSize(1);
    }

    @Test
    void tous_deux_recoivent_ce_qui_est_pour_la_personne_absente() {
        remplacer(lison, ariane);

        assertThat(affectations.recepteurs(lison, DEBUT))
                .extracting(AgentLigne::nom)
                .containsExactly("Lison Armagnac", "Ariane Adour");
        assertThat(affectations.recepteurs(lison, FIN.plusDays(1)))
                .extracting(AgentLigne::nom)
                .containsExactly("Lison Armagnac");
        assertThat(affectations.recepteurs(ariane, DEBUT))
                .extracting(AgentLigne::nom)
                .containsExactly("Ariane Adour");
    }

    @Test
    void une_absence_ecourtee_ecourte_le_remplacement() {
        var id = remplacer(lison, ariane);

        absences.ecourter(id, absence(id).version(), DEBUT.plusDays(4));

        assertThat(affectations.historiqueAgent(ariane))
                .hasSize(2)
                .allSatisfy(ligne -> assertThat(ligne.periode().au()).isEqualTo(DEBUT.plusDays(4)));
        assertRefus(() -> absences.ecourter(id, absence(id).version(), FIN), "au", "déjà fin le 19/09/2025");
        assertRefus(() -> absences.ecourter(id, absence(id).version(), DEBUT.minusDays(1)), "au", "précède le début");
    }

    @Test
    void une_absence_a_venir_s_annule_et_une_absence_commencee_s_ecourte() {
        var aujourdhui = LocalDate.now(horloge);
        var future = remplacer(lison, ariane, aujourdhui.plusDays(10), aujourdhui.plusDays(20));
        absences.annuler(future, absence(future).version());
        assertThat(affectations.historiqueAgent(ariane)).isEmpty();
        assertThat(absences.absences(lison)).isEmpty();

        var commencee = remplacer(lison, ariane, aujourdhui, aujourdhui.plusDays(20));
        assertRefus(() -> absences.annuler(commencee, absence(commencee).version()), "au", "Écourtez-la");
    }

    @Test
    void le_remplacement_suit_les_affectations_de_la_personne_absente() {
        remplacer(lison, ariane);

        equipe.affecter(lison, "82", Part.EN_APPUI, DEBUT.plusDays(2));
        var gers = affectations.historique("32").stream()
                .filter(l -> l.agentId() == lison)
                .findFirst()
                .orElseThrow();
        affectations.terminer(gers.id(), gers.version(), DEBUT.plusDays(1));
        var bigorre = affectations.historique("65").stream()
                .filter(l -> l.agentId() == lison)
                .findFirst()
                .orElseThrow();
        affectations.terminer(bigorre.id(), bigorre.version(), DEBUT.minusDays(1));

        assertThat(affectations.historiqueAgent(ariane))
                .extracting(AffectationLigne::territoireCode, l -> l.periode().enClair())
                .containsExactlyInAnyOrder(
                        tuple("32", "du 15/09/2025 au 16/09/2025"), tuple("82", "du 17/09/2025 au 03/10/2025"));
    }

    @Test
    void un_remplacement_ne_se_termine_pas_a_la_main() {
        remplacer(lison, ariane);
        var ligne = affectations.historiqueAgent(ariane).getFirst();

        assertRefus(() -> affectations.terminer(ligne.id(), ligne.version(), DEBUT), "au", "absence");
    }

    @Test
    void on_ne_se_remplace_pas_soi_meme() {
        assertRefus(() -> remplacer(lison, lison), "remplacant", "elle-même");
    }

    @Test
    void un_remplacant_absent_lui_aussi_est_refuse() {
        remplacer(ariane, titouan, FIN, FIN.plusDays(5));

        assertRefus(() -> remplacer(lison, ariane), "remplacant", "Ariane Adour", "du 03/10/2025 au 08/10/2025");
        remplacer(lison, ariane, DEBUT, FIN.minusDays(1));
    }

    @Test
    void qui_remplace_quelqu_un_ne_s_absente_pas_sans_que_ce_soit_regle() {
        remplacer(lison, ariane);

        assertRefus(() -> remplacer(ariane, titouan), "agent", "remplace Lison Armagnac", "écourtez d’abord");
    }

    @Test
    void l_ars_remplace_l_ars_et_le_grades_le_grades() {
        assertRefus(() -> remplacer(lison, dt), "remplacant", "même côté");
        assertRefus(
                () -> remplacer(lison, equipe.compte(Role.CONSULTATION)), "remplacant", "ne couvre pas de territoire");
        session.ouvrir(Role.COORDINATION_GRADES);
        assertRefus(() -> remplacer(dt, lison), "agent", "GRADeS");
    }

    @Test
    void une_absence_deja_declaree_ou_a_l_envers_est_refusee() {
        remplacer(lison, ariane);

        assertRefus(() -> remplacer(lison, ariane, FIN, FIN.plusDays(3)), "du", "déjà déclarée");
        assertRefus(() -> remplacer(lison, titouan, FIN, DEBUT), "au", "précède le début");
    }

    @Test
    void une_absence_d_une_autre_region_est_inconnue() {
        var id = remplacer(lison, ariane);
        var version = absence(id).version();
        var lointaine = equipe.agent("Elsa", "Moselle", Role.ANIMATEUR, "44");
        assertRefus(() -> remplacer(lison, lointaine), "remplacant", "de votre région");
        equipe.agent("Coralie", "Vosges", Role.COORDINATION_ARS, "44");
        session.ouvrir("coralie.vosges@essai.test");

        assertThat(absences.absences(lison)).isEmpty();
        assertRefus(() -> absences.ecourter(id, version, DEBUT), "id", "n’existe pas");
        assertRefus(() -> absences.annuler(id, version), "id", "n’existe pas");
    }
}

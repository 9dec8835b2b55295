package fr.treille.referentiel.appel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.fenetre.FenetresDEssai;
import fr.treille.pilotage.historique.HistoriqueService;
import fr.treille.referentiel.appel.fenetre.Deplacement;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.fenetre.ProrogationFiche;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A deadline of a window is extended, with those that follow it; what is not possible is refused on its field. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2025-06-13")
class ProrogerTest {

    private static final LocalDate CLOTURE = LocalDate.of(2025, 6, 20);

    @Autowired
    private ProrogationService prorogations;

    @Autowired
    private AppelService appels;

    @Autowired
    private HistoriqueService historique;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    @BeforeEach
    void ouvrir() {
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void retablir() {
        FenetresDEssai.retablir(base);
        session.fermer();
    }

    private ProrogationSaisie saisie(
            EtapeFenetre etape, LocalDate nouvelle, Map<EtapeFenetre, LocalDate> suites, String motif) {
        return new ProrogationSaisie(
                etape, nouvelle, suites, motif, appels.fiche(1).version());
    }

    private ProrogationSaisie cloture(Map<EtapeFenetre, LocalDate> suites) {
        return saisie(EtapeFenetre.CLOTURE, CLOTURE, suites, "Panne du guichet national");
    }

    private FenetreFiche fenetre() {
        return appels.fiche(1).fenetres().getFirst();
    }

    /** On the preview as on the act, and nothing is written. */
    private void refuse(String champ, String message, ProrogationSaisie saisie) {
        var avant = fenetre();
        for (var acte :
                List.<Callable<?>>of(() -> prorogations.apercu(1, saisie), () -> prorogations.proroger(1, saisie))) {
            assertThatThrownBy(acte::call).isInstanceOfSatisfying(Refus.class, refus -> {
                assertThat(refus.champ()).contains(champ);
                assertThat(refus.message()).contains(message);
            });
        }
        assertThat(fenetre()).isEqualTo(avant);
        assertThat(appels.prorogations(1)).isEmpty();
    }

    @Test
    void une_prorogation_garde_l_ancienne_date_le_motif_et_l_auteur() {
        var suites = Map.of(
                EtapeFenetre.RECEVABILITE,
                LocalDate.of(2025, 7, 11),
                EtapeFenetre.SELECTION,
                LocalDate.of(2025, 10, 17));
        var version = appels.fiche(1).version();
        assertThat(prorogations.apercu(1, cloture(suites)))
                .extracting(Deplacement::etape, Deplacement::jours)
                .containsExactly(
                        tuple(EtapeFenetre.CLOTURE, 7L),
                        tuple(EtapeFenetre.RECEVABILITE, 7L),
                        tuple(EtapeFenetre.SELECTION, 7L));
        assertThat(fenetre().clotureDepot()).isEqualTo("2025-06-13");

        prorogations.proroger(1, cloture(suites));

        assertThat(fenetre().clotureDepot()).isEqualTo(CLOTURE);
        assertThat(fenetre().finRecevabilite()).isEqualTo("2025-07-11");
        // unticked
        assertThat(fenetre().finInstruction()).isEqualTo("2025-09-08");
        assertThat(fenetre().finSelection()).isEqualTo("2025-10-17");
        assertThat(fenetre().selectionSource()).isNull();
        assertThat(fenetre().accueils()).containsOnlyKeys(TypeProjet.values());
        assertThat(appels.fiche(1).version()).isGreaterThan(version);
        assertThat(appels.prorogations(1))
                .extracting(
                        p -> p.deplacement().etape(),
                        p -> p.deplacement().ancienne(),
                        ProrogationFiche::entraineePar,
                        ProrogationFiche::motif,
                        ProrogationFiche::auteur)
                .contains(
                        tuple(
                                EtapeFenetre.CLOTURE,
                                LocalDate.of(2025, 6, 13),
                                null,
                                "Panne du guichet national",
                                "Prénom Coordination régionale ARS"),
                        tuple(
                                EtapeFenetre.RECEVABILITE,
                                LocalDate.of(2025, 7, 4),
                                EtapeFenetre.CLOTURE,
                                "Panne du guichet national",
                                "Prénom Coordination régionale ARS"))
                .hasSize(3);
        session.ouvrir(Role.CONSULTATION);
        assertThat(historique.fenetre(1, PageRequest.of(0, 50)).stream()
                        .filter(evenement -> evenement.motif().equals("Panne du guichet national"))
                        .findFirst())
                .hasValueSatisfying(evenement -> {
                    assertThat(evenement.auteur()).isEqualTo("Prénom Coordination régionale ARS");
                    assertThat(evenement.differences())
                            .extracting(Difference::enClair)
                            .contains("Clôture des dépôts\u00A0: «\u00A013/06/2025\u00A0» → «\u00A020/06/2025\u00A0»");
                });
    }

    @Test
    void deux_prorogations_de_la_meme_echeance_se_lisent_la_derniere_d_abord() {
        var suites = Map.of(EtapeFenetre.RECEVABILITE, LocalDate.of(2025, 7, 11));
        prorogations.proroger(1, cloture(suites));
        prorogations.proroger(1, saisie(EtapeFenetre.CLOTURE, CLOTURE.plusDays(3), Map.of(), "Encore trois jours"));
        assertThat(appels.prorogations(1))
                .filteredOn(p -> p.deplacement().etape() == EtapeFenetre.CLOTURE)
                .extracting(p -> p.deplacement().ancienne())
                .containsExactly(CLOTURE, LocalDate.of(2025, 6, 13));
    }

    @Test
    void une_prorogation_sans_motif_est_refusee() {
        refuse("motif", "Dites pourquoi", saisie(EtapeFenetre.CLOTURE, CLOTURE, Map.of(), "  "));
        refuse("motif", "500 caractères", saisie(EtapeFenetre.CLOTURE, CLOTURE, Map.of(), "x".repeat(501)));
    }

    @Test
    void une_date_qui_n_est_pas_apres_l_ancienne_est_refusee() {
        for (var jour : List.of("2025-06-13", "2025-06-12")) {
            refuse(
                    "nouvelle",
                    "ne raccourcit jamais un délai\u00A0: donnez une date après le 13/06/2025",
                    saisie(EtapeFenetre.CLOTURE, LocalDate.parse(jour), Map.of(), "motif"));
        }
        refuse("nouvelle", "Donnez le nouveau dernier jour", saisie(EtapeFenetre.CLOTURE, null, Map.of(), "motif"));
        refuse(
                "suites.INSTRUCTION",
                "donnez une date après le 08/09/2025",
                cloture(Map.of(EtapeFenetre.INSTRUCTION, LocalDate.of(2025, 9, 1))));
    }

    @Test
    void des_echeances_dans_le_desordre_sont_refusees_sur_celle_qui_passerait_avant() {
        refuse(
                "suites.RECEVABILITE",
                "«\u00A0Fin de la recevabilité et des compléments\u00A0» (04/07/2025) viendrait avant"
                        + " «\u00A0Clôture des dépôts\u00A0» (05/07/2025)",
                saisie(EtapeFenetre.CLOTURE, LocalDate.of(2025, 7, 5), Map.of(), "motif"));
        refuse(
                "suites.CLOTURE",
                "viendrait avant",
                saisie(EtapeFenetre.CLOTURE_MULTIREGIONALE, LocalDate.of(2025, 6, 14), Map.of(), "motif"));
        refuse(
                "suites.SELECTION",
                "viendrait avant",
                saisie(
                        EtapeFenetre.RECEVABILITE,
                        LocalDate.of(2025, 7, 5),
                        Map.of(EtapeFenetre.INSTRUCTION, LocalDate.of(2025, 10, 11)),
                        "motif"));
    }

    @Test
    void l_ouverture_et_ce_que_l_appel_ne_date_pas_ne_se_prolongent_pas() {
        refuse("etape", "ne se prolonge pas", saisie(EtapeFenetre.OUVERTURE, CLOTURE, Map.of(), "motif"));
        refuse(
                "etape",
                "ne donne pas de date à «\u00A0Engagement des crédits\u00A0»",
                saisie(EtapeFenetre.ENGAGEMENT, CLOTURE, Map.of(), "motif"));
        refuse("etape", "Choisissez l’échéance", saisie(null, CLOTURE, Map.of(), "motif"));
    }

    @Test
    void la_fenetre_d_un_brouillon_se_modifie_directement() {
        base.sql("UPDATE appel SET statut = 'BROUILLON' WHERE id = 2").update();
        try {
            var saisie = new ProrogationSaisie(
                    EtapeFenetre.CLOTURE,
                    LocalDate.of(2027, 1, 1),
                    Map.of(),
                    "motif",
                    appels.fiche(2).version());
            for (var acte : List.<Callable<?>>of(
                    () -> prorogations.apercu(2, saisie), () -> prorogations.proroger(2, saisie))) {
                assertThatThrownBy(acte::call)
                        .isInstanceOf(Refus.class)
                        .hasMessage("Cet appel à projets est un brouillon\u00A0: modifiez directement les dates de ses"
                                + " fenêtres.");
            }
        } finally {
            base.sql("UPDATE appel SET statut = 'PUBLIE' WHERE id = 2").update();
        }
    }

    @Test
    void deux_fenetres_d_un_appel_ne_prennent_pas_les_memes_jours() {
        var saisie = new ProrogationSaisie(
                EtapeFenetre.CLOTURE,
                LocalDate.of(2022, 9, 30),
                Map.of(),
                "motif",
                appels.fiche(2).version());
        assertThatThrownBy(() -> prorogations.proroger(2, saisie)).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.champ()).contains("nouvelle");
            assertThat(refus.message()).contains("Une autre fenêtre de cet appel va déjà du 15/03/2022 au 30/09/2022");
        });
    }

    @Test
    void la_fenetre_d_une_autre_region_est_repondue_comme_celle_qui_n_existe_pas() {
        // window 4 is Grand Est's
        for (var id : List.of(4L, 999_999L)) {
            for (var acte : List.<Callable<?>>of(
                    () -> prorogations.apercu(id, cloture(Map.of())),
                    () -> prorogations.proroger(id, cloture(Map.of())))) {
                assertThatThrownBy(acte::call)
                        .isInstanceOf(Refus.class)
                        .hasMessage("Cette fenêtre n’existe pas dans votre région.");
            }
        }
        assertThat(appels.prorogations(3)).isEmpty();
        assertThat(historique.fenetre(4, PageRequest.of(0, 10))).isEmpty();
    }

    @Test
    void la_seconde_personne_n_ecrase_pas_la_premiere() throws Exception {
        var premiere = cloture(Map.of());
        prorogations.proroger(1, premiere);
        var seconde =
                new ProrogationSaisie(EtapeFenetre.CLOTURE, CLOTURE.plusDays(7), Map.of(), "motif", premiere.version());
        assertThatThrownBy(() -> prorogations.proroger(1, seconde)).isInstanceOf(ModificationConcurrente.class);

        // and at the very same moment
        var version = appels.fiche(1).version();
        var issues = new ArrayList<String>();
        try (var fils = Executors.newFixedThreadPool(4)) {
            var actes = List.of(1, 2, 3, 4).stream()
                    .map(jours -> (Callable<String>) () -> session.en(Role.COORDINATION_ARS, () -> {
                        try {
                            prorogations.proroger(
                                    1,
                                    new ProrogationSaisie(
                                            EtapeFenetre.CLOTURE, CLOTURE.plusDays(jours), Map.of(), "motif", version));
                            return "fait";
                        } catch (ModificationConcurrente refus) {
                            return "refusé";
                        }
                    }))
                    .toList();
            for (var issue : fils.invokeAll(actes)) {
                issues.add(issue.get());
            }
        }
        assertThat(issues).containsExactlyInAnyOrder("fait", "refusé", "refusé", "refusé");
        assertThat(appels.prorogations(1)).hasSize(2);
    }
}

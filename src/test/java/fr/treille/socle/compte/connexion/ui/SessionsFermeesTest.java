package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import fr.treille.OrdresSql;
import fr.treille.TestServeur;
import fr.treille.socle.compte.Acte;
import fr.treille.socle.compte.ActesDEssai;
import fr.treille.socle.compte.connexion.EtatSession;
import fr.treille.socle.compte.connexion.Fermeture;
import fr.treille.socle.compte.connexion.SessionsAgents;
import fr.treille.socle.compte.connexion.ui.Arrivee.Entree;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whatever closes an account's sessions closes one that has asked for nothing since its sign-in, by whatever way. */
@TestServeur
@Import(OrdresSql.class)
@ExtendWith(OutputCaptureExtension.class)
class SessionsFermeesTest {

    private static final Fournisseur FOURNISSEUR = new Fournisseur("agence");

    @LocalServerPort
    private int port;

    @Autowired
    private ActesDEssai actes;

    @Autowired
    private SessionsAgents sessions;

    @Autowired
    private JdbcClient base;

    @DynamicPropertySource
    static void fournisseur(DynamicPropertyRegistry reglages) {
        FOURNISSEUR.regler(reglages);
    }

    static Stream<Arguments> actesEtEntrees() {
        return Arrays.stream(Acte.values())
                .flatMap(acte ->
                        Arrays.stream(Entree.values()).map(entree -> argumentSet(acte + " × " + entree, acte, entree)));
    }

    @AfterEach
    void rien_n_attend_plus() {
        OrdresSql.avant("", () -> {});
    }

    @ParameterizedTest
    @EnumSource
    void la_session_est_ecrite_avant_la_reponse_et_vit(Entree entree) {
        var arrivee = arriver(entree);
        assertThat(arrivee.suite()).doesNotContain("connexion", "second-facteur");
        assertThat(arrivee.lignes("navigateur = 'Firefox, Linux' AND fermee_le IS NULL"))
                .isEqualTo(1);
        assertThat(arrivee.vit()).isTrue();
        assertThat(arrivee.client().naviguer("grappes")).contains("vaadin-app-layout");
        assertThat(arrivee.lignes("TRUE")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("actesEtEntrees")
    void une_session_sans_requete_depuis_son_entree_se_ferme_a_la_premiere(
            Acte acte, Entree entree, CapturedOutput journal) {
        var arrivee = arriver(entree);
        arrivee.faire(acte, "ailleurs");
        assertThat(arrivee.vit()).isFalse();
        assertThat(arrivee.client().naviguer("grappes")).contains("vaadin-login-form");
        assertThat(journal.getAll())
                .contains(
                        "sessions de l’agent " + arrivee.compte().id() + " fermées (1) : " + acte.motif(),
                        "session fermée de l’agent " + arrivee.compte().id() + " : fermée d’ailleurs")
                .doesNotContain(arrivee.compte().courriel(), "Durand");
    }

    @ParameterizedTest
    @MethodSource("actesEtEntrees")
    void la_generation_du_compte_suffit_a_la_fermer(Acte acte, Entree entree) {
        var arrivee = arriver(entree);
        arrivee.faire(acte, "ailleurs");
        base.sql("UPDATE session_agent SET fermee_le = NULL WHERE agent_id = ?")
                .param(arrivee.compte().id())
                .update();
        base.sql("UPDATE agent SET actif = TRUE WHERE id = ?")
                .param(arrivee.compte().id())
                .update();
        assertThat(arrivee.vit()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void une_session_sans_ligne_est_fermee(Entree entree) {
        var arrivee = arriver(entree);
        base.sql("DELETE FROM session_agent WHERE agent_id = ?")
                .param(arrivee.compte().id())
                .update();
        assertThat(arrivee.vit()).isFalse();
        assertThat(arrivee.lignes("TRUE")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void celle_ou_l_on_ferme_les_autres_reste(Acte acte) {
        var arrivee = arriver(Entree.FOURNISSEUR);
        arrivee.faire(acte, arrivee.client().session());
        assertThat(arrivee.vit()).isEqualTo(acte.deSoi());
        if (acte.deSoi()) {
            arrivee.faire(Acte.FERMER_LES_AUTRES, arrivee.client().session());
            assertThat(arrivee.vit()).isTrue();
            arrivee.faire(Acte.FERMER_LES_AUTRES, "ailleurs");
            assertThat(arrivee.vit()).isFalse();
        }
    }

    /** The account is read, then changed by somebody else, then the session would be written. */
    @ParameterizedTest
    @MethodSource("actesEtEntrees")
    void un_acte_pendant_l_entree_l_empeche(Acte acte, Entree entree) {
        var echec = new AtomicReference<Throwable>();
        var arrivee = arriver(
                entree,
                premiere -> OrdresSql.avant("INTO session_agent", () -> {
                    try {
                        premiere.faire(acte, "ailleurs");
                    } catch (RuntimeException | Error faute) {
                        echec.set(faute);
                    }
                }));
        assertThat(echec.get()).isNull();
        assertThat(arrivee.suite())
                .endsWith(
                        switch (entree) {
                            case MOT_DE_PASSE -> "/connexion?error";
                            case CODE -> "/connexion";
                            case FOURNISSEUR -> "/connexion?refus";
                        });
        assertThat(arrivee.vit()).isFalse();
        assertThat(arrivee.lignes("TRUE")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void un_acte_entre_le_mot_de_passe_et_le_code_demande_tout_de_nouveau(Acte acte) {
        var arrivee = arriver(Entree.CODE, moi -> moi.faire(acte, "ailleurs"));
        assertThat(arrivee.suite()).endsWith("/connexion");
        assertThat(arrivee.vit()).isFalse();
        assertThat(arrivee.lignes("TRUE")).isZero();
    }

    @Test
    void une_autre_instance_ferme_et_voit_les_sessions_de_celle_ci(@Autowired ApplicationContext application) {
        var autre = application.getAutowireCapableBeanFactory().createBean(SessionsAgents.class);
        assertThat(autre).isNotSameAs(sessions);
        var ici = arriver(Entree.MOT_DE_PASSE);
        var generation = base.sql("SELECT generation FROM agent WHERE id = ?")
                .param(ici.compte().id())
                .query(Integer.class)
                .single();
        assertThat(autre.ouvrir("la-bas", ici.compte().id(), generation, "Edge, Windows"))
                .isTrue();
        assertThat(sessions.ouvertes(ici.compte().id(), ici.client().session()))
                .extracting("navigateur")
                .containsExactlyInAnyOrder("Edge, Windows", "Firefox, Linux");
        assertThat(autre.suivre("la-bas", ici.compte().id(), true)).isEqualTo(EtatSession.OUVERTE);
        assertThat(autre.suivre("la-bas", ici.compte().id() + 1, true)).isEqualTo(EtatSession.INCONNUE);
        sessions.fermerAutres(ici.compte().id(), ici.client().session(), Fermeture.DEMANDE);
        assertThat(autre.suivre("la-bas", ici.compte().id(), true)).isEqualTo(EtatSession.FERMEE);
        assertThat(ici.vit()).isTrue();
        autre.fermerToutes(ici.compte().id(), Fermeture.ROLE);
        assertThat(ici.vit()).isFalse();
        assertThat(autre.ouvrir("encore", ici.compte().id(), generation, "Edge, Windows"))
                .isFalse();
    }

    @Test
    void regarder_une_session_ne_coute_qu_une_lecture() {
        var arrivee = arriver(Entree.MOT_DE_PASSE);
        assertThat(OrdresSql.compter(() -> assertThat(sessions.suivre(
                                arrivee.client().session(), arrivee.compte().id(), true))
                        .isEqualTo(EtatSession.OUVERTE)))
                .isEqualTo(1);
    }

    @Test
    void entrer_a_la_place_de_quelqu_un_ferme_sa_session() {
        var arrivee = arriver(Entree.MOT_DE_PASSE);
        var suivant = actes.creer();
        assertThat(Arrivee.lieu(arrivee.client().connecter(suivant.courriel(), ActesDEssai.MOT_DE_PASSE)))
                .endsWith("/");
        assertThat(arrivee.lignes("TRUE")).isZero();
        assertThat(arrivee.vit()).isTrue();
        assertThat(sessions.ouvertes(suivant.id(), arrivee.client().session())).singleElement();
        actes.donnerFacteur(suivant);
        assertThat(Arrivee.lieu(arrivee.client().connecter(suivant.courriel(), ActesDEssai.MOT_DE_PASSE)))
                .endsWith("/second-facteur");
        assertThat(arrivee.vit()).as("entre les deux personne n’est connecté").isFalse();
        assertThat(sessions.ouvertes(suivant.id(), "")).isEmpty();
    }

    private Arrivee arriver(Entree entree) {
        return arriver(entree, moi -> {});
    }

    private Arrivee arriver(Entree entree, Consumer<Arrivee> avant) {
        return new Arrivee(port, actes, base, FOURNISSEUR, entree, avant);
    }
}

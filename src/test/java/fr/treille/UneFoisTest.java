package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.Intention;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.action.ActionSaisie;
import fr.treille.suivi.action.ActionService;
import fr.treille.suivi.action.EtatAction;
import fr.treille.suivi.action.Personne;
import fr.treille.suivi.interlocuteur.InterlocuteurSaisie;
import fr.treille.suivi.interlocuteur.InterlocuteurService;
import fr.treille.suivi.interlocuteur.RoleInterlocuteur;
import fr.treille.suivi.point.PlanificationService;
import fr.treille.suivi.point.SuivisDEssai;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is asked twice from the same form is made once; the second time answers what the first one made. */
@TestIntegration
@Import(Montre.Posee.class)
class UneFoisTest {

    /**
     * They give an identifier and are no act of a form: long works that have their own key or refuse a second one, numbers that
     * are counted.
     */
    private static final Set<String> AUTREMENT = Set.of(
            "EnvoiService.deposer",
            "EnvoiService.envoyerANouveau",
            "EnvoiService.aTraiter",
            "ImportFinessService.demarrer",
            "ActesEnNombreService.lancer",
            "ArretService.lancer");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ActionService actions;

    @Autowired
    private InterlocuteurService interlocuteurs;

    @Autowired
    private PlanificationService planification;

    @Autowired
    private SuivisDEssai suivis;

    @Autowired
    private Montre montre;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    private GrappeFiche grappe;

    @BeforeEach
    void preparer() {
        montre.regler("2025-06-20T10:00:00");
        grappe = suivis.suivie("Suivie", LocalDate.of(2025, 1, 31));
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private ActionSaisie action(String libelle) {
        return new ActionSaisie(
                null,
                0,
                grappe.id(),
                null,
                libelle,
                new Personne(null, "Jeanne"),
                LocalDate.of(2025, 7, 1),
                EtatAction.A_FAIRE,
                "");
    }

    private long nombre() {
        return base.sql("SELECT COUNT(*) FROM action_suivi WHERE grappe_id = ?")
                .param(grappe.id())
                .query(Long.class)
                .single();
    }

    @Test
    void une_action_enregistree_deux_fois_du_meme_formulaire_n_en_fait_qu_une() {
        var intention = new Intention();
        long id = intention.porter(action("Former"), () -> actions.enregistrer(action("Former")));
        assertThat(intention.porter(action("Former"), () -> actions.enregistrer(action("Former"))))
                .isEqualTo(id);
        assertThat(nombre()).isEqualTo(1);
    }

    @Test
    void un_autre_formulaire_ou_une_autre_saisie_en_fait_une_autre() {
        var intention = new Intention();
        intention.porter(action("Former"), () -> actions.enregistrer(action("Former")));
        intention.porter(action("Relancer"), () -> actions.enregistrer(action("Relancer")));
        new Intention().porter(action("Former"), () -> actions.enregistrer(action("Former")));
        actions.enregistrer(action("Former"));
        assertThat(nombre()).isEqualTo(4);
    }

    @Test
    void ce_qui_est_refuse_peut_etre_redemande() {
        var intention = new Intention();
        assertThatThrownBy(() -> intention.porter("saisie", () -> actions.enregistrer(action(""))))
                .isInstanceOf(Refus.class);
        intention.porter("saisie", () -> actions.enregistrer(action("Former")));
        assertThat(nombre()).isEqualTo(1);
    }

    @Test
    void deux_demandes_en_meme_temps_attendent_l_une_apres_l_autre() throws Exception {
        var intention = new Intention();
        Callable<Long> demande = () -> {
            session.ouvrir(Role.COORDINATION_ARS);
            return intention.porter("saisie", () -> actions.enregistrer(action("Former")));
        };
        try (var fils = Executors.newFixedThreadPool(4)) {
            var ids = new ArrayList<Long>();
            for (var reponse : fils.invokeAll(List.of(demande, demande, demande, demande))) {
                ids.add(reponse.get());
            }
            assertThat(ids).hasSize(4).containsOnly(ids.getFirst());
        }
        assertThat(nombre()).isEqualTo(1);
    }

    @Test
    void ce_que_le_second_clic_se_verrait_refuser_repond_comme_le_premier() {
        var roux = new InterlocuteurSaisie(
                RoleInterlocuteur.DPO, "", "Roux", "Jeanne", "", "", "jeanne@p.test", "", null, null, "");
        var intention = new Intention();
        long id = intention.porter(roux, () -> interlocuteurs.ajouter(grappe.id(), roux));
        assertThat(intention.porter(roux, () -> interlocuteurs.ajouter(grappe.id(), roux)))
                .isEqualTo(id);
        var point = SuivisDEssai.point(grappe, LocalDate.of(2025, 7, 1));
        long prevu = intention.porter(point, () -> planification.planifier(point));
        assertThat(intention.porter(point, () -> planification.planifier(point)))
                .isEqualTo(prevu);
    }

    @Test
    void tout_ce_qui_cree_depuis_un_formulaire_ne_cree_qu_une_fois() {
        var oublies = MethodesDesServices.de(application).keySet().stream()
                .filter(methode -> methode.getReturnType() == long.class && ecrit(methode))
                .filter(methode -> !methode.isAnnotationPresent(UneFois.class))
                .map(MethodesDesServices::nom)
                .toList();
        assertThat(AUTREMENT).as("mark what creates with @UneFois").containsAll(oublies);
    }

    private static boolean ecrit(Method methode) {
        var sienne = AnnotatedElementUtils.findMergedAnnotation(methode, Transactional.class);
        var transaction = sienne == null
                ? AnnotatedElementUtils.findMergedAnnotation(methode.getDeclaringClass(), Transactional.class)
                : sienne;
        return transaction != null && !transaction.readOnly();
    }
}

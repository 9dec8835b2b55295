package fr.treille.suivi.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.action.ActionSaisie;
import fr.treille.suivi.action.ActionService;
import fr.treille.suivi.action.EtatAction;
import fr.treille.suivi.action.Niveau;
import fr.treille.suivi.action.Personne;
import fr.treille.suivi.action.RisqueFiche;
import fr.treille.suivi.action.RisqueSaisie;
import fr.treille.suivi.action.Tendance;
import fr.treille.suivi.point.bilan.Avancement;
import fr.treille.suivi.point.bilan.BilanSaisie;
import fr.treille.suivi.point.bilan.Meteo;
import fr.treille.suivi.point.bilan.NatureDifficulte;
import fr.treille.suivi.point.minutes.TexteParallele;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said during a point is kept as it is typed; today is 02/06/2025. */
@TestIntegration
class RedigerTest {

    private static final LocalDate SIGNATURE = LocalDate.of(2025, 1, 31);
    private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 2);

    @Autowired
    PlanificationService planification;

    @Autowired
    RedactionService service;

    @Autowired
    ActionService actions;

    @Autowired
    PointService points;

    @Autowired
    SuivisDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private PointFiche prevu(String nom) {
        return fiche(planification.planifier(SuivisDEssai.point(essai.suivie(nom, SIGNATURE), AUJOURDHUI)));
    }

    private PointFiche fiche(long id) {
        return points.trouver(id).orElseThrow();
    }

    @Test
    void tenu_il_l_est_a_un_jour_qui_n_est_pas_a_venir() {
        var point = prevu("Tenue");
        assertThatThrownBy(() -> service.tenir(point.id(), point.version(), AUJOURDHUI.plusDays(1)))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("jour"))
                .hasMessageContaining("ce jour est à venir");
        assertThatThrownBy(() -> service.tenir(point.id(), point.version(), SIGNATURE.minusDays(1)))
                .hasMessageContaining("avant la signature");
        service.tenir(point.id(), point.version(), AUJOURDHUI);
        var tenu = fiche(point.id());
        assertThat(tenu.etat()).isEqualTo(EtatPoint.TENU);
        assertThatThrownBy(() -> service.tenir(point.id(), tenu.version(), AUJOURDHUI))
                .hasMessageContaining("sa tenue est déjà enregistrée");
        assertThatThrownBy(() -> planification.annuler(point.id(), tenu.version(), "Non"))
                .hasMessageContaining("il ne s’annule plus");
        assertThatThrownBy(() -> planification.reporter(
                        point.id(), tenu.version(), SuivisDEssai.le(AUJOURDHUI.plusDays(3)), "Non"))
                .hasMessageContaining("il ne se reporte plus");
    }

    @Test
    void un_point_annule_ne_se_tient_ni_ne_se_redige() {
        var point = prevu("Annulé");
        planification.annuler(point.id(), point.version(), "Congés");
        var version = fiche(point.id()).version();
        assertThatThrownBy(() -> service.tenir(point.id(), version, AUJOURDHUI)).hasMessageContaining("annulé");
        assertThatThrownBy(() -> service.ecrire(point.id(), 0, "Texte")).hasMessageContaining("annulé");
    }

    @Test
    void ce_qui_se_dit_est_garde() {
        var point = prevu("Bilan");
        var version = service.enregistrer(new BilanSaisie(
                point.id(),
                point.version(),
                Meteo.NUAGES,
                "Le marché a glissé",
                List.of(new Avancement("Marché", 60), new Avancement("Paramétrage", 0)),
                List.of("Retenir l’éditeur A", " ", "Former deux référents"),
                Map.of(NatureDifficulte.EDITEUR, "Livraison en retard", NatureDifficulte.MARCHE, " "),
                List.of(SuivisDEssai.PORTEUR.present(true)),
                "Calendrier"));
        var lu = fiche(point.id());
        assertThat(lu.version()).isEqualTo(version);
        assertThat(lu.bilan().meteo()).isEqualTo(Meteo.NUAGES);
        assertThat(lu.bilan().avancement()).extracting(Avancement::pourcent).containsExactly(60, 0);
        assertThat(lu.bilan().decisions()).containsExactly("Retenir l’éditeur A", "Former deux référents");
        assertThat(lu.bilan().difficultes()).isEqualTo(Map.of(NatureDifficulte.EDITEUR, "Livraison en retard"));
        assertThat(lu.bilan().participants().getFirst().present()).isTrue();
        assertThatThrownBy(() -> service.enregistrer(point.bilan())).isInstanceOf(ModificationConcurrente.class);
        assertThatThrownBy(() -> service.enregistrer(new BilanSaisie(
                        point.id(),
                        version,
                        null,
                        "",
                        List.of(new Avancement("Marché", 101)),
                        List.of(),
                        Map.of(),
                        List.of(),
                        "")))
                .hasMessageContaining("de 0 à 100");
        assertThat(base.sql("SELECT COUNT(DISTINCT trace_le) FROM point_mensuel FOR SYSTEM_TIME ALL WHERE id = ?")
                        .param(point.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void deux_personnes_qui_tapent_a_la_fois_gardent_leurs_deux_textes() {
        var point = prevu("À deux");
        var depart = service.ecrire(point.id(), 0, "Présents : tous.").texte();

        var mien = service.ecrire(point.id(), depart.version(), "Présents : tous. Le marché est signé.");
        assertThat(mien.conflit()).isFalse();
        session.ouvrir(Role.ADMINISTRATION);
        var autre = service.ecrire(point.id(), depart.version(), "Présents : tous sauf l’éditeur.");

        assertThat(autre.conflit()).isTrue();
        assertThat(autre.texte().texte()).isEqualTo("Présents : tous. Le marché est signé.");
        assertThat(autre.parallele().texte()).isEqualTo("Présents : tous sauf l’éditeur.");
        // they go on typing: theirs is kept in the place of what they typed before
        var suite = service.ecrire(point.id(), depart.version(), "Présents : tous sauf l’éditeur, excusé.");
        assertThat(suite.parallele().id()).isEqualTo(autre.parallele().id());
        assertThat(fiche(point.id()).paralleles())
                .extracting(TexteParallele::texte)
                .containsExactly("Présents : tous sauf l’éditeur, excusé.");

        var reuni = service.reunir(
                point.id(),
                suite.parallele().id(),
                suite.texte().version(),
                "Présents : tous sauf l’éditeur, excusé. Le marché est signé.");
        assertThat(reuni.conflit()).isFalse();
        var lu = fiche(point.id());
        assertThat(lu.paralleles()).isEmpty();
        assertThat(lu.texte().texte()).isEqualTo("Présents : tous sauf l’éditeur, excusé. Le marché est signé.");
        assertThat(base.sql("SELECT texte FROM point_texte_parallele WHERE point_id = ?")
                        .param(point.id())
                        .query(String.class)
                        .list())
                .containsExactly("Présents : tous sauf l’éditeur, excusé.");
    }

    @Test
    void le_meme_premier_texte_tape_deux_fois_n_est_pas_un_conflit() {
        var point = prevu("Identique");
        service.ecrire(point.id(), 0, "Bonjour");
        assertThat(service.ecrire(point.id(), 0, "Bonjour").conflit()).isFalse();
        assertThat(service.ecrire(point.id(), 0, "Bonsoir").conflit()).isTrue();
    }

    @Test
    void une_action_a_un_responsable_une_echeance_et_reste_jusqu_a_sa_cloture() {
        var point = prevu("Actions");
        var saisie = new ActionSaisie(
                null,
                0,
                point.grappeId(),
                point.id(),
                "Relancer l’éditeur",
                new Personne(null, "Jeanne Roux"),
                LocalDate.of(2025, 6, 20),
                EtatAction.A_FAIRE,
                "");
        assertThatThrownBy(
                        () -> actions.enregistrer(avec(saisie, Personne.AUCUNE, saisie.pourLe(), EtatAction.A_FAIRE)))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("qui"))
                .hasMessageContaining("n’a pas de responsable");
        assertThatThrownBy(() -> actions.enregistrer(avec(saisie, saisie.qui(), null, EtatAction.A_FAIRE)))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("pourLe"));
        assertThatThrownBy(
                        () -> actions.enregistrer(avec(saisie, saisie.qui(), saisie.pourLe(), EtatAction.ABANDONNEE)))
                .hasMessageContaining("abandonnée");

        actions.enregistrer(saisie);
        var ouverte = points.deLaGrappe(point.grappeId()).actionsOuvertes().getFirst();
        assertThat(ouverte.pointMois()).isEqualTo(point.mois());
        assertThat(planification
                        .proposer(point.grappeId(), point.mois().plusMonths(1))
                        .ordreDuJour())
                .contains("Relancer l’éditeur (Jeanne Roux, pour le 20/06/2025)");
        var faite = ouverte.saisie();
        actions.enregistrer(avec(faite, faite.qui(), faite.pourLe(), EtatAction.FAITE));
        var suivi = points.deLaGrappe(point.grappeId());
        assertThat(suivi.actionsOuvertes()).isEmpty();
        assertThat(suivi.actions().getFirst().closeLe()).isEqualTo(AUJOURDHUI);
        assertThatThrownBy(() -> actions.enregistrer(faite)).isInstanceOf(ModificationConcurrente.class);
    }

    private static ActionSaisie avec(ActionSaisie a, Personne qui, LocalDate pour, EtatAction etat) {
        return new ActionSaisie(
                a.id(), a.version(), a.grappeId(), a.pointId(), a.libelle(), qui, pour, etat, a.motif());
    }

    @Test
    void un_risque_a_un_responsable_et_les_plus_lourds_viennent_d_abord() {
        var point = prevu("Risques");
        var moi = new Personne(null, "Jeanne Roux");
        var leger = new RisqueSaisie(
                null, 0, point.grappeId(), "Fibre", Niveau.FAIBLE, Niveau.MOYEN, Tendance.STABLE, moi, "", false);
        var lourd = new RisqueSaisie(
                null,
                0,
                point.grappeId(),
                "Éditeur",
                Niveau.FORT,
                Niveau.FORT,
                Tendance.EN_HAUSSE,
                moi,
                "Pénalités",
                false);
        actions.enregistrerRisque(leger);
        actions.enregistrerRisque(lourd);
        assertThatThrownBy(() -> actions.enregistrerRisque(new RisqueSaisie(
                        null,
                        0,
                        point.grappeId(),
                        "X",
                        Niveau.FORT,
                        Niveau.FORT,
                        Tendance.STABLE,
                        Personne.AUCUNE,
                        "",
                        false)))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("qui"));
        var risques = points.deLaGrappe(point.grappeId()).risques();
        assertThat(risques).extracting(RisqueFiche::libelle).containsExactly("Éditeur", "Fibre");
        assertThat(risques.getFirst().poids()).isEqualTo(9);
        var r = risques.getFirst().saisie();
        actions.enregistrerRisque(new RisqueSaisie(
                r.id(),
                r.version(),
                r.grappeId(),
                r.libelle(),
                r.probabilite(),
                r.impact(),
                Tendance.EN_BAISSE,
                r.qui(),
                r.mesure(),
                true));
        assertThat(points.deLaGrappe(point.grappeId()).risquesOuverts())
                .extracting(RisqueFiche::libelle)
                .containsExactly("Fibre");
    }
}

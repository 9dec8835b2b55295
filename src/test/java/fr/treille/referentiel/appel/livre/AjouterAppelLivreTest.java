package fr.treille.referentiel.appel.livre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.referentiel.appel.AppelSaisie;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.EditionFiche;
import fr.treille.referentiel.appel.PilotageAppelService;
import fr.treille.referentiel.appel.StatutAppel;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A région adds a delivered call when it asks for it, once, and what it then does with it is its own. */
@TestIntegration
class AjouterAppelLivreTest {

    private static final String NOUVEAU = "essai-occitanie-2026";

    @Autowired
    private AppelService appels;

    @Autowired
    private PilotageAppelService pilotage;

    @Autowired
    private AppelsLivresService delivres;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    /** With the two files that no migration knows. */
    private AppelsLivresService service;

    @BeforeEach
    void ouvrir() {
        service = new AppelsLivresService(Livres.avecDeuxNouveaux(), appels, pilotage);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void retirer() {
        var essai = "SELECT id FROM appel WHERE annee = 2026";
        for (var ordre : List.of(
                "DELETE FROM fenetre_type WHERE fenetre_id IN (SELECT id FROM fenetre WHERE appel_id IN (" + essai
                        + "))",
                "DELETE FROM fenetre WHERE appel_id IN (" + essai + ")",
                "DELETE FROM edition WHERE appel_id IN (" + essai + ")",
                "DELETE FROM appel WHERE annee = 2026")) {
            base.sql(ordre).update();
        }
    }

    private List<String> proposes() {
        return service.aAjouter().stream().map(AppelLivre::cle).toList();
    }

    private long nombre() {
        return base.sql("SELECT COUNT(*) FROM appel WHERE annee = 2026")
                .query(Long.class)
                .single();
    }

    @Test
    void la_region_voit_ce_qui_lui_manque_et_rien_des_autres() {
        assertThat(proposes()).containsExactly(NOUVEAU);
        assertThat(delivres.aAjouter()).isEmpty();
        assertThatThrownBy(() -> service.ajouter("essai-guadeloupe-2026"))
                .isInstanceOf(Refus.class)
                .hasMessage("Cet appel à projets n’est pas livré pour votre région.");
        assertThatThrownBy(() -> service.ajouter("inconnu")).isInstanceOf(Refus.class);
        assertThat(nombre()).isZero();
    }

    @Test
    void un_nouveau_fichier_devient_un_brouillon_de_la_region_sans_sql() {
        var id = service.ajouter(NOUVEAU);

        var fiche = appels.fiche(id);
        assertThat(fiche.statut()).isEqualTo(StatutAppel.BROUILLON);
        assertThat(fiche.regionCode()).isEqualTo("76");
        assertThat(fiche.intitule()).isEqualTo("AAP d’essai Occitanie 2026");
        assertThat(fiche.regles())
                .isEqualTo(Livres.livre(Livres.avecDeuxNouveaux(), NOUVEAU)
                        .saisie()
                        .regles());
        assertThat(fiche.fenetres()).singleElement().satisfies(fenetre -> {
            assertThat(fenetre.ouverture()).isEqualTo("2026-04-21");
            assertThat(fenetre.selectionSource()).isEqualTo("mi-septembre à début octobre 2025");
        });
        assertThat(appels.editions(id))
                .singleElement()
                .extracting(EditionFiche::auteur)
                .isEqualTo("");
        assertThat(proposes()).isEmpty();
        pilotage.publier(id, fiche.version());
        assertThat(appels.publies())
                .first()
                .satisfies(publie -> assertThat(publie.id()).isEqualTo(id));
    }

    @Test
    void l_ajouter_deux_fois_n_en_fait_qu_un() {
        var id = service.ajouter(NOUVEAU);
        assertThat(service.ajouter(NOUVEAU)).isEqualTo(id);
        assertThat(nombre()).isEqualTo(1);
    }

    @Test
    void deux_instances_qui_l_ajoutent_ensemble_n_en_font_qu_un() throws Exception {
        var depart = new CyclicBarrier(2);
        Callable<Long> ajout = () -> session.en(Role.COORDINATION_ARS, () -> {
            try {
                depart.await();
            } catch (Exception arret) {
                throw new IllegalStateException(arret);
            }
            return service.ajouter(NOUVEAU);
        });
        try (var deux = Executors.newFixedThreadPool(2)) {
            var premier = deux.submit(ajout);
            var second = deux.submit(ajout);
            assertThat(premier.get()).isEqualTo(second.get());
        }
        assertThat(nombre()).isEqualTo(1);
    }

    @Test
    void la_cle_est_unique_dans_la_base() {
        var saisie = Livres.livre(Livres.avecDeuxNouveaux(), NOUVEAU).saisie();
        pilotage.creerLivre(NOUVEAU, saisie);
        base.sql("UPDATE appel SET intitule = 'Autrement' WHERE livre = ?")
                .param(NOUVEAU)
                .update();
        assertThatThrownBy(() -> pilotage.creerLivre(NOUVEAU, saisie))
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void ce_que_la_region_en_fait_lui_reste() {
        var id = service.ajouter(NOUVEAU);
        var fiche = appels.fiche(id);
        var regles = Livres.livre(Livres.avecDeuxNouveaux(), "essai-guadeloupe-2026")
                .saisie()
                .regles();
        pilotage.modifier(
                fiche,
                new AppelSaisie(
                        "AAP à notre façon",
                        fiche.annee(),
                        fiche.guichet(),
                        null,
                        "",
                        null,
                        fiche.source(),
                        regles,
                        fiche.fenetres(),
                        fiche.version()));

        assertThat(service.ajouter(NOUVEAU)).isEqualTo(id);
        assertThat(proposes()).isEmpty();
        assertThat(appels.fiche(id).intitule()).isEqualTo("AAP à notre façon");
        assertThat(appels.fiche(id).regles()).isEqualTo(regles);
        // no longer the delivered text: it has its author
        assertThat(appels.editions(id).getFirst().auteur()).isEqualTo("Prénom Coordination régionale ARS");
    }

    @Test
    void efface_il_ne_revient_que_si_on_le_demande() {
        service.ajouter(NOUVEAU);
        retirer();
        assertThat(proposes()).containsExactly(NOUVEAU);
        assertThat(nombre()).isZero();
        service.ajouter(NOUVEAU);
        assertThat(nombre()).isEqualTo(1);
    }

    @Test
    void un_appel_de_meme_nom_ecrit_par_la_region_est_dit() {
        pilotage.creer(Livres.livre(Livres.avecDeuxNouveaux(), NOUVEAU).saisie());
        assertThat(proposes()).containsExactly(NOUVEAU);
        assertThatThrownBy(() -> service.ajouter(NOUVEAU))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("existe déjà pour 2026");
    }
}

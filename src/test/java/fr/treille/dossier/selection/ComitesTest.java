package fr.treille.dossier.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.AvisDEssai;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.notation.NotationsDEssai;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.Motifs;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.dossier.selection.simulation.Simulation;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Committees, the ranking of their files, and the scenarios that are kept. */
@TestIntegration
class ComitesTest {

    @Autowired
    ComiteSelectionService comites;

    @Autowired
    SelectionService service;

    @Autowired
    SelectionsDEssai selections;

    @Autowired
    NotationsDEssai notations;

    @Autowired
    AvisDEssai avis;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long comite;

    @BeforeEach
    void creerUnComite() {
        base.sql("UPDATE grappe SET fenetre_id = 2 WHERE fenetre_id = 1").update();
        essai.registre(16);
        essai.sansDoubles();
        session.ouvrir(Role.COORDINATION_ARS);
        comite = selections.comite("Comité " + UUID.randomUUID(), 630_000);
    }

    private static void refuse(String champ, Runnable acte) {
        assertThatThrownBy(acte::run)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
    }

    @Test
    void un_comite_a_un_nom_un_jour_une_enveloppe_et_une_fenetre() {
        var juste = SelectionsDEssai.saisie("Comité", 1);
        refuse(
                "nom",
                () -> comites.enregistrer(
                        new ComiteSaisie(0, 0, " ", juste.jour(), "", juste.enveloppe(), juste.fenetres())));
        refuse(
                "jour",
                () -> comites.enregistrer(new ComiteSaisie(0, 0, "C", null, "", juste.enveloppe(), juste.fenetres())));
        refuse(
                "enveloppe",
                () -> comites.enregistrer(new ComiteSaisie(0, 0, "C", juste.jour(), "", null, juste.fenetres())));
        refuse(
                "enveloppe",
                () -> comites.enregistrer(
                        new ComiteSaisie(0, 0, "C", juste.jour(), "", Montant.zero(), juste.fenetres())));
        refuse(
                "fenetres",
                () -> comites.enregistrer(new ComiteSaisie(0, 0, "C", juste.jour(), "", juste.enveloppe(), Set.of())));
        refuse(
                "fenetres",
                () -> comites.enregistrer(
                        new ComiteSaisie(0, 0, "C", juste.jour(), "", juste.enveloppe(), Set.of(999_999L))));

        var id = comites.enregistrer(new ComiteSaisie(
                0,
                0,
                "C",
                juste.jour(),
                "Jeanne Roux\n\nÉlie Ferré",
                Montant.de(new BigDecimal("4186783.05")),
                Set.of(1L, 2L)));
        var fiche = comites.trouver(id).orElseThrow();
        assertThat(fiche.membres()).containsExactly("Jeanne Roux", "Élie Ferré");
        assertThat(fiche.enveloppe()).isEqualTo(Montant.de(new BigDecimal("4186783.05")));
        comites.enregistrer(fiche.saisie());
        assertThatThrownBy(() -> comites.enregistrer(new ComiteSaisie(
                        id, fiche.version() + 7, "D", juste.jour(), "", juste.enveloppe(), Set.of(1L))))
                .isInstanceOf(ModificationConcurrente.class);
    }

    @Test
    void un_comite_est_de_sa_region() {
        base.sql("UPDATE comite_selection SET region_code = '75' WHERE id = ?")
                .param(comite)
                .update();

        assertThat(comites.trouver(comite)).isEmpty();
        assertThat(comites.comites()).extracting(ComiteLigne::id).doesNotContain(comite);
        var inconnu = "Ce comité n’existe pas";
        assertThatThrownBy(() -> service.simulation(comite)).hasMessageContaining(inconnu);
        assertThatThrownBy(() -> service.scenarios(comite)).hasMessageContaining(inconnu);
        assertThatThrownBy(() -> service.supprimer(comite, 1, 0)).hasMessageContaining(inconnu);
        assertThatThrownBy(() -> selections.arreter(SelectionsDEssai.scenario(comite, "S", Map.of())))
                .hasMessageContaining(inconnu);
    }

    @Test
    void les_dossiers_se_classent_par_leur_note_de_consensus() {
        var moyenne = avis.rendu("Moyenne", true).id();
        var sans = avis.rendu("Sans note", true).id();
        var bonne = avis.rendu("Bonne", true).id();
        var refusee = avis.rendu("Refusée", false).id();
        essai.deposee("Pas encore instruite");
        for (var note : Map.of(moyenne, "0.5", bonne, "1").entrySet()) {
            notations.noter(note.getKey(), note.getValue());
            notations.arreter(note.getKey(), note.getValue());
        }

        var simulation = service.simulation(comite);

        assertThat(simulation.dossiers())
                .extracting(DossierCandidat::grappeId)
                .containsExactly(bonne, moyenne, sans, refusee);
        assertThat(simulation.dossiers().getFirst().note()).isEqualByComparingTo("20");
        assertThat(simulation.dossiers().getFirst().territoires()).containsEntry("31", 15);
        assertThat(simulation.selonClassement().choix())
                .extractingFromEntries(
                        choix -> choix.getKey() + " " + choix.getValue().sens())
                .containsExactlyInAnyOrder(
                        bonne + " FAVORABLE",
                        moyenne + " FAVORABLE",
                        sans + " COMPLEMENTAIRE",
                        refusee + " DEFAVORABLE");
        assertThat(comites.comites())
                .filteredOn(ligne -> ligne.id() == comite)
                .extracting(ComiteLigne::dossiers, ComiteLigne::aDecider)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4L, 4L));
    }

    @Test
    void un_scenario_se_garde_se_relit_et_ne_s_ecrase_pas() {
        var grappe = avis.rendu("Canal", true).id();
        var choix = Map.of(grappe, new Choix(SensComite.FAVORABLE, Montant.euros(1_000), "Première tranche"));
        var garde = service.enregistrer(SelectionsDEssai.scenario(comite, "Prudent", choix));

        assertThat(service.scenarios(comite)).containsExactly(garde);
        assertThat(garde.choix()).isEqualTo(choix);
        refuse("nom", () -> service.enregistrer(SelectionsDEssai.scenario(comite, "Prudent", Map.of())));
        refuse("nom", () -> service.enregistrer(SelectionsDEssai.scenario(comite, " ", Map.of())));
        refuse(
                Simulation.CHAMP_MONTANT,
                () -> service.enregistrer(SelectionsDEssai.scenario(
                        comite, "Trop", Map.of(grappe, new Choix(SensComite.FAVORABLE, Montant.euros(315_001), "")))));

        var autre = new ScenarioFiche(garde.id(), comite, garde.version(), "Ample", Motifs.AUCUN, Map.of());
        var renomme = service.enregistrer(autre);
        assertThat(renomme.choix()).isEmpty();
        assertThatThrownBy(() -> service.enregistrer(autre)).isInstanceOf(ModificationConcurrente.class);
        assertThatThrownBy(() -> service.supprimer(comite, garde.id(), garde.version()))
                .isInstanceOf(ModificationConcurrente.class);
        service.supprimer(comite, garde.id(), renomme.version());
        assertThat(service.scenarios(comite)).isEmpty();
        assertThat(List.of(renomme)).isNotEmpty();
    }
}

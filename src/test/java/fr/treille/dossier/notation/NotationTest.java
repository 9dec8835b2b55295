package fr.treille.dossier.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheets of évaluateurs: hidden, whole, within their bounds, and none of who has a link. */
@TestIntegration
class NotationTest {

    @Autowired
    NotationService service;

    @Autowired
    EvaluateurService evaluateurs;

    @Autowired
    ConsensusService consensus;

    @Autowired
    InstructionService instructions;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    NotationsDEssai notations;

    @Autowired
    Session session;

    private long grappe;
    private String dt;
    private String autreDt;

    @BeforeEach
    void ouvrirUneInstruction() {
        essai.registre(16);
        essai.sansDoubles();
        dt = notations.agent(Role.CHARGE_MISSION_DT, "31");
        autreDt = notations.agent(Role.CHARGE_MISSION_DT, "32");
        var deposee = essai.deposee("Canal");
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = instructions.ouvrir(deposee.id(), deposee.version()).id();
    }

    private void designerLesDeux() {
        evaluateurs.designer(grappe, List.of(AgentConnecte.courant().id(), notations.id(dt)));
    }

    private int version() {
        return Objects.requireNonNull(service.notation(grappe).mienne()).version();
    }

    private FicheSaisie fiche(String part) {
        return notations.fiche(grappe, version(), part);
    }

    private FicheSaisie changee(FicheSaisie depart, int rang, String note) {
        var notes = new ArrayList<>(depart.notes());
        notes.set(rang, new NoteSaisie(note == null ? null : new BigDecimal(note), ""));
        return new FicheSaisie(depart.grappeId(), depart.version(), notes);
    }

    @Test
    void la_grille_d_occitanie_2025_a_ses_douze_sous_criteres_sur_vingt() {
        var grille = service.notation(grappe).grille();

        assertThat(grille)
                .hasSize(12)
                .allSatisfy(ligne -> assertThat(ligne.regarde()).isNotEmpty());
        assertThat(grille.stream().mapToInt(ligne -> ligne.maximum()).sum()).isEqualTo(20);
    }

    @Test
    void les_fiches_se_cachent_jusqu_a_leur_soumission() {
        designerLesDeux();
        service.soumettre(fiche("1"));

        session.ouvrir(dt);
        assertThat(service.notation(grappe).soumises())
                .as("l’autre, avant la mienne")
                .isEmpty();
        assertThat(service.notation(grappe).evaluateurs())
                .extracting(EvaluateurLigne::etat)
                .containsExactlyInAnyOrder(EtatEvaluation.SOUMISE, EtatEvaluation.A_REMPLIR);
        service.enregistrer(fiche("0.5"));
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(service.notation(grappe).soumises()).as("un brouillon").hasSize(1);

        session.ouvrir(dt);
        service.soumettre(fiche("0.5"));
        var soumises = service.notation(grappe).soumises();
        assertThat(soumises)
                .extracting(fiche -> fiche.total().stripTrailingZeros())
                .containsExactlyInAnyOrder(
                        new BigDecimal("20").stripTrailingZeros(), new BigDecimal("10").stripTrailingZeros());
        assertThat(Dispersion.de(soumises).getFirst().ecart()).isEqualByComparingTo("0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "-0.5", "0.25"})
    void une_note_hors_de_son_critere_est_refusee_sur_sa_ligne(String note) {
        designerLesDeux();
        var fausse = changee(fiche("1"), 0, note);

        for (Runnable acte : List.<Runnable>of(() -> service.enregistrer(fausse), () -> service.soumettre(fausse))) {
            assertThatThrownBy(acte::run)
                    .isInstanceOfSatisfying(
                            Refus.class, refus -> assertThat(refus.champ()).contains("notes.0"))
                    .hasMessageContaining("se note de 0 à 1");
        }
    }

    @Test
    void une_fiche_a_trous_se_garde_et_ne_se_soumet_pas() {
        designerLesDeux();
        var trouee = changee(fiche("1"), 3, null);

        var suivante = new FicheSaisie(grappe, service.enregistrer(trouee), trouee.notes());

        assertThatThrownBy(() -> service.soumettre(suivante))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("notes.3"))
                .hasMessageContaining("se soumet entière");
        assertThat(Objects.requireNonNull(service.notation(grappe).mienne())
                        .notes()
                        .get(2)
                        .note())
                .isEqualByComparingTo("2");
    }

    @Test
    void une_fiche_soumise_ne_change_plus() {
        designerLesDeux();
        service.soumettre(fiche("1"));

        assertThatThrownBy(() -> service.enregistrer(fiche("0.5"))).hasMessageContaining("ne change plus");
        assertThatThrownBy(() -> service.soumettre(fiche("0.5"))).hasMessageContaining("ne change plus");
        assertThat(service.notation(grappe).soumises().getFirst().total()).isEqualByComparingTo("20");
    }

    @Test
    void deux_fenetres_sur_la_meme_fiche_ne_s_ecrasent_pas() {
        designerLesDeux();
        var ancienne = fiche("1");
        service.enregistrer(fiche("0.5"));

        assertThatThrownBy(() -> service.enregistrer(ancienne)).isInstanceOf(ModificationConcurrente.class);
    }

    @Test
    void qui_n_est_pas_designe_ne_remplit_rien() {
        var saisie = new FicheSaisie(grappe, 0, List.of());

        assertThatThrownBy(() -> service.enregistrer(saisie)).hasMessageContaining("pas parmi les évaluateurs");
    }

    @Test
    void un_lien_d_interets_ecarte_sans_retour() {
        designerLesDeux();
        session.ouvrir(dt);
        service.soumettre(fiche("0.5"));
        var saisie = fiche("1");
        service.declarerLien(grappe, "Ma conjointe dirige le porteur.");

        var vue = service.notation(grappe);
        assertThat(vue.lien()).isEqualTo("Ma conjointe dirige le porteur.");
        assertThat(vue.soumises()).isEmpty();
        assertThat(vue.evaluateurs()).isEmpty();
        assertThatThrownBy(() -> service.soumettre(saisie)).hasMessageContaining("lien d’intérêts");
        assertThatThrownBy(() -> consensus.depart(grappe)).hasMessageContaining("lien d’intérêts");
        assertThatThrownBy(() -> evaluateurs.designer(grappe, List.of(notations.id(dt))))
                .hasMessageContaining("lien d’intérêts");

        session.ouvrir(Role.COORDINATION_ARS);
        service.soumettre(fiche("1"));
        assertThat(service.notation(grappe).soumises()).as("celle qui compte").hasSize(1);
        assertThat(service.notation(grappe).evaluateurs())
                .filteredOn(evaluateur -> evaluateur.etat() == EtatEvaluation.ECARTEE)
                .extracting(EvaluateurLigne::lien)
                .containsExactly("Ma conjointe dirige le porteur.");
        assertThatThrownBy(() -> evaluateurs.retirer(grappe, notations.id(dt)))
                .hasMessageContaining("reste au dossier");
        assertThatThrownBy(() -> evaluateurs.designer(grappe, List.of(notations.id(dt))))
                .hasMessageContaining("a déclaré un lien d’intérêts");
    }

    @Test
    void un_lien_se_dit_avec_son_motif() {
        assertThatThrownBy(() -> service.declarerLien(grappe, " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
    }

    @Test
    void un_evaluateur_voit_la_grappe_et_instruit() {
        assertThat(evaluateurs.proposables(grappe))
                .extracting(agent -> agent.courriel())
                .contains(dt)
                .doesNotContain(autreDt);
        for (var autre : List.of(notations.id(autreDt), notations.id(notations.agent(Role.ANIMATEUR, "31")))) {
            assertThatThrownBy(() -> evaluateurs.designer(grappe, List.of(autre)))
                    .isInstanceOfSatisfying(
                            Refus.class, refus -> assertThat(refus.champ()).contains("agents"));
        }
    }

    @Test
    void un_evaluateur_se_retire_tant_qu_il_n_a_pas_soumis() {
        designerLesDeux();
        evaluateurs.retirer(grappe, notations.id(dt));
        assertThat(service.notation(grappe).evaluateurs()).hasSize(1);

        service.soumettre(fiche("1"));
        assertThatThrownBy(() ->
                        evaluateurs.retirer(grappe, AgentConnecte.courant().id()))
                .hasMessageContaining("est soumise");
    }
}

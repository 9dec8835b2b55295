package fr.treille.pilotage.historique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.AffectationLigne;
import fr.treille.socle.equipe.affectation.AffectationService;
import fr.treille.socle.equipe.affectation.EquipeDEssai;
import fr.treille.socle.equipe.affectation.RetablissementService;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.equipe.affectation.regle.Periode;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;

/** An affectation changed yesterday gets back, from its history, what it was. */
@TestIntegration
@Import(Montre.Posee.class)
class RetablirAffectationTest {

    private static final LocalDate JANVIER = LocalDate.of(2025, 1, 2);

    @Autowired
    AffectationService affectations;

    @Autowired
    RetablissementService retablissements;

    @Autowired
    HistoriqueService historique;

    @Autowired
    EquipeDEssai equipe;

    @Autowired
    Session session;

    @Autowired
    Montre montre;

    private long lison;
    private long id;
    private LocalDate hier = LocalDate.EPOCH;

    @BeforeEach
    void terminee_hier() {
        equipe.vider();
        lison = equipe.agent("Lison", "Armagnac", Role.ANIMATEUR);
        id = equipe.affecter(lison, "32", Part.PRINCIPAL, JANVIER);
        session.ouvrir(Role.COORDINATION_GRADES);
        hier = LocalDate.now(montre);
        affectations.terminer(id, actuelle().version(), hier);
        montre.avancer(Duration.ofDays(1));
    }

    private AffectationLigne actuelle() {
        return affectations.historique("32").stream()
                .filter(ligne -> ligne.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private Evenement dernier() {
        return historique.territoire("32", PageRequest.of(0, 20)).stream()
                .filter(evenement -> evenement.objet() == ObjetTrace.AFFECTATION
                        && evenement.cle().equals(String.valueOf(id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void celle_que_l_on_a_terminee_hier_reprend_et_l_histoire_dit_pourquoi() {
        var terminee = dernier();
        assertThat(terminee.instant()).isBefore(montre.instant().minus(Duration.ofHours(23)));
        assertThat(terminee.differences())
                .extracting(Difference::enClair)
                .containsExactly("Jusqu’au\u00A0: vide → «\u00A0" + Formats.date(hier) + "\u00A0»");

        var vue = retablissements.apercu(id, terminee.rang());
        assertThat(vue.periode()).isEqualTo(new Periode(JANVIER, null));
        assertThat(vue.periodeActuelle()).isEqualTo(new Periode(JANVIER, hier));
        assertThat(vue.quoi()).isEqualTo("Lison Armagnac sur 32 Gers");
        retablissements.retablir(id, terminee.rang(), vue.version(), terminee.instant());

        assertThat(actuelle().periode()).isEqualTo(new Periode(JANVIER, null));
        assertThat(dernier()).satisfies(retablie -> {
            assertThat(retablie.motif())
                    .isEqualTo("Rétabli depuis l’historique du " + Formats.dateHeure(terminee.instant()));
            assertThat(retablie.auteur()).isEqualTo("Prénom Coordination GRADeS");
            assertThat(LocalDate.ofInstant(retablie.instant(), Formats.ZONE)).isEqualTo(hier.plusDays(1));
        });
        assertThat(retablissements.apercu(id, terminee.rang()).dejaLa()).isTrue();
        assertThatThrownBy(() ->
                        retablissements.retablir(id, terminee.rang(), actuelle().version(), terminee.instant()))
                .hasMessageContaining("déjà dans cet état");
    }

    @Test
    void elle_ne_reprend_pas_la_place_d_un_autre_principal() {
        var terminee = dernier();
        var ariane = equipe.agent("Ariane", "Adour", Role.ANIMATEUR);
        equipe.affecter(ariane, "32", Part.PRINCIPAL, hier.plusDays(1));

        assertThatThrownBy(() ->
                        retablissements.retablir(id, terminee.rang(), actuelle().version(), terminee.instant()))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Ariane Adour couvre déjà le territoire 32 Gers");
        assertThat(actuelle().periode().au()).isEqualTo(hier);
    }

    @Test
    void elle_ne_reprend_pas_si_quelqu_un_l_a_changee_entre_temps() {
        var terminee = dernier();
        assertThatThrownBy(() ->
                        retablissements.retablir(id, terminee.rang(), actuelle().version() - 1, terminee.instant()))
                .isInstanceOf(ModificationConcurrente.class);
    }

    @Test
    void une_affectation_a_venir_que_l_on_a_retiree_revient() {
        var ariane = equipe.agent("Ariane", "Adour", Role.ANIMATEUR);
        id = equipe.affecter(ariane, "32", Part.EN_APPUI, hier.plusDays(30));
        affectations.retirer(id, actuelle().version());

        var retiree = dernier();
        assertThat(retiree.operation()).isEqualTo(Operation.SUPPRESSION);
        assertThat(retiree.auteur()).isEqualTo("Prénom Coordination GRADeS");
        var vue = retablissements.apercu(id, retiree.rang());
        assertThat(vue.partActuelle()).isNull();
        retablissements.retablir(id, retiree.rang(), vue.version(), retiree.instant());

        assertThat(affectations.historique("32"))
                .filteredOn(ligne -> ligne.agentId() == ariane)
                .singleElement()
                .satisfies(ligne -> assertThat(ligne.periode()).isEqualTo(new Periode(hier.plusDays(30), null)));
    }

    @Test
    void celle_d_un_remplacement_et_celle_d_une_autre_region_ne_se_retablissent_pas() {
        var terminee = dernier();
        session.ouvrir(Role.COORDINATION_GRADES);
        assertThatThrownBy(() -> retablissements.apercu(999_999, terminee.rang()))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n’existe pas, ou n’est pas dans votre région");
    }
}

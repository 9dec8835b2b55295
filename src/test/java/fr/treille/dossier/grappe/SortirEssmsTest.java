package fr.treille.dossier.grappe;

import static fr.treille.dossier.grappe.GrappesDEssai.PORTEUR;
import static fr.treille.dossier.grappe.GrappesDEssai.essms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.membre.CauseSortie;
import fr.treille.dossier.grappe.membre.EssmsSorti;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.dossier.grappe.membre.SortieSaisie;
import fr.treille.dossier.verification.redondance.RedondanceService;
import fr.treille.pilotage.historique.HistoriqueService;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ESSMS that leave a file between its dépôt and its avis, without the dépôt being annulled. */
@TestIntegration
class SortirEssmsTest {

    @Autowired
    SortieEssmsService sorties;

    @Autowired
    GrappeService grappes;

    @Autowired
    RedondanceService redondances;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    HistoriqueService historique;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        base.sql("DELETE FROM grappe_essms").update();
        essai.registre(20);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private static SortieSaisie saisie(GrappeFiche grappe, Set<String> sortants, String entrant) {
        return new SortieSaisie(
                grappe.id(),
                grappe.version(),
                sortants,
                CauseSortie.DOUBLE_FINANCEMENT,
                "Prestation Ségur de 2023",
                entrant);
    }

    private GrappeFiche au(StatutGrappe statut) {
        var grappe = essai.au(statut, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        return grappe;
    }

    private void refuse(SortieSaisie saisie, @Nullable String champ, String message) {
        assertThatThrownBy(() -> sorties.sortir(saisie)).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.champ().orElse(null)).isEqualTo(champ);
            assertThat(refus.message()).contains(message);
        });
    }

    @Test
    void un_essms_sort_d_un_dossier_depose_qui_le_reste_et_dont_le_montant_est_recalcule() {
        var deposee = essai.deposee("Canal");

        var apres = sorties.sortir(saisie(deposee, Set.of(essms(3)), ""));

        assertThat(apres.statut()).isEqualTo(StatutGrappe.DEPOSEE);
        assertThat(apres.depotLe()).isEqualTo(deposee.depotLe());
        assertThat(apres.nombreEssms()).isEqualTo(14);
        assertThat(deposee.montant()).isEqualTo(Montant.euros(15 * 21_000));
        assertThat(apres.montant()).isEqualTo(Montant.euros(14 * 21_000));
        assertThat(sorties.sortis(deposee.id()))
                .extracting(EssmsSorti::finess, EssmsSorti::nom, EssmsSorti::cause, EssmsSorti::motif)
                .containsExactly(
                        tuple(essms(3), "Résidence 3", CauseSortie.DOUBLE_FINANCEMENT, "Prestation Ségur de 2023"));
        assertThat(grappes.signaux(deposee.id()))
                .as("the rules are checked again: fourteen are less than fifteen")
                .anyMatch(signal -> signal.toString().contains("compte 14 ESSMS"));
        assertThat(historique.grappe(deposee.id(), PageRequest.of(0, 20)).toString())
                .contains("Résidence 3", "Prestation Ségur de 2023");
    }

    @Test
    void un_essms_en_remplace_un_autre_a_son_rang_et_dans_sa_situation() {
        var enInstruction = au(StatutGrappe.EN_INSTRUCTION);

        var troisieme = grappes.membres(enInstruction.id()).get(2).finess();
        var apres = sorties.sortir(saisie(enInstruction, Set.of(troisieme), essms(16)));

        assertThat(apres.statut()).isEqualTo(StatutGrappe.EN_INSTRUCTION);
        assertThat(apres.nombreEssms()).isEqualTo(15);
        assertThat(grappes.membres(apres.id()).get(2))
                .extracting(MembreLigne::finess, MembreLigne::position, MembreLigne::situation)
                .containsExactly(essms(16), 3, Situation.ACQUISITION);
        assertThat(sorties.sortis(apres.id()))
                .extracting(EssmsSorti::remplacant)
                .containsExactly("Résidence 16 (" + essms(16) + ")");
    }

    @Test
    void l_apercu_dit_ce_que_devient_le_dossier_sans_rien_y_changer() {
        var deposee = essai.deposee("Canal");
        var autre = essai.remplie("Garonne", 1);
        var saad = GrappesDEssai.finess("3150", 1);
        essai.saad(saad, PORTEUR, "Aide du Canal");

        assertThat(sorties.prevoir(saisie(deposee, Set.of(essms(1), essms(2)), "")))
                .satisfies(apercu -> {
                    assertThat(apercu.nombreAvant()).isEqualTo(15);
                    assertThat(apercu.nombreApres()).isEqualTo(13);
                    assertThat(apercu.montantApres()).isEqualTo(Montant.euros(13 * 21_000));
                    assertThat(apercu.alertes())
                            .singleElement()
                            .asString()
                            .contains("Il resterait 13 ESSMS", "attend 15");
                });
        assertThat(sorties.prevoir(saisie(deposee, Set.of(essms(2)), saad)).alertes())
                .singleElement()
                .asString()
                .contains("Aide du Canal", "heures");
        base.sql("UPDATE grappe_essms SET finess = ? WHERE grappe_id = ?")
                .params(essms(17), autre.id())
                .update();
        assertThat(sorties.prevoir(saisie(deposee, Set.of(essms(2)), essms(17))).alertes())
                .singleElement()
                .asString()
                .contains("Résidence 17", "Garonne");
        assertThat(grappes.fiche(deposee.id())).isEqualTo(deposee);
        assertThat(sorties.sortis(deposee.id())).isEmpty();
    }

    @Test
    void ce_qui_manque_ou_ne_va_pas_est_dit_sur_son_champ() {
        var deposee = essai.deposee("Canal");
        var hopital = GrappesDEssai.finess("3110", 1);
        essai.etablissement(hopital, PORTEUR, "Hôpital local", "31", "106", false);
        var un = Set.of(essms(1));
        var tous = IntStream.rangeClosed(1, 15).mapToObj(GrappesDEssai::essms).collect(Collectors.toSet());

        refuse(new SortieSaisie(deposee.id(), deposee.version(), un, null, "motif", ""), "cause", "Dites pourquoi");
        refuse(
                new SortieSaisie(deposee.id(), deposee.version(), un, CauseSortie.RETRAIT, "  ", ""),
                "motif",
                "Dites ce qui le montre");
        refuse(saisie(deposee, Set.of(), ""), "sortants", "Choisissez des ESSMS");
        refuse(saisie(deposee, Set.of(essms(16)), ""), "sortants", "Choisissez des ESSMS");
        refuse(saisie(deposee, tous, ""), "sortants", "aucun ESSMS");
        refuse(saisie(deposee, un, essms(2)), "entrant", "déjà dans ce dossier");
        refuse(saisie(deposee, un, hopital), "entrant", "n’est pas un ESSMS");
        refuse(saisie(deposee, un, GrappesDEssai.finess("3198", 7)), "entrant", "FINESS inconnu");
        refuse(saisie(deposee, un, "12"), "entrant", "FINESS");
        refuse(saisie(deposee, Set.of(essms(1), essms(2)), essms(16)), "entrant", "remplace un seul");
        assertThat(grappes.fiche(deposee.id())).isEqualTo(deposee);
    }

    @ParameterizedTest
    @CsvSource({
        "EN_CONSTITUTION, n’est pas déposée",
        "IRRECEVABLE, doit être admise",
        "A_DECIDER, corrigez d’abord l’avis",
        "FAVORABLE, aucun ne peut plus sortir",
        "NOTIFIEE, aucun ne peut plus sortir",
        "CONVENTIONNEE, aucun ne peut plus sortir",
        "ABANDONNEE, ne se corrigent plus"
    })
    void hors_de_la_recevabilite_et_de_l_instruction_aucun_essms_ne_sort(StatutGrappe statut, String raison) {
        var grappe = statut == StatutGrappe.ABANDONNEE ? abandonnee() : au(statut);

        refuse(saisie(grappe, Set.of(essms(1)), ""), null, raison);
        assertThat(grappes.membres(grappe.id())).hasSize(15);
    }

    private GrappeFiche abandonnee() {
        var deposee = essai.deposee("Canal");
        return cycle.abandonner(
                deposee.id(), deposee.version(), deposee.fenetre().ouverture(), "Le porteur renonce.");
    }

    @Test
    void le_second_a_corriger_le_meme_dossier_lit_qu_il_a_change() {
        var deposee = essai.deposee("Canal");
        sorties.sortir(saisie(deposee, Set.of(essms(1)), ""));

        assertThatThrownBy(() -> sorties.sortir(saisie(deposee, Set.of(essms(2)), "")))
                .isInstanceOf(ModificationConcurrente.class);
        assertThat(grappes.membres(deposee.id())).hasSize(14);
    }

    @Test
    void un_essms_sorti_peut_entrer_dans_une_autre_grappe_sans_y_etre_en_double() {
        var deposee = essai.deposee("Canal");
        sorties.sortir(saisie(deposee, Set.of(essms(1)), ""));
        var autre = essai.remplie("Garonne", 1);

        assertThat(redondances.aExpliquer(autre.id())).isEmpty();
        assertThat(grappes.membres(autre.id())).extracting(MembreLigne::finess).isEqualTo(List.of(essms(1)));
    }
}

package fr.treille.pilotage.historique;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.SolutionsDEssai;
import fr.treille.dossier.grappe.membre.Equipement;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.equipe.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** What the amount of a grappe depends on leaves each value with its author and its motive. */
@TestIntegration
class HistoriqueFinancementTest {

    private static final String OG = GrappesDEssai.finess("3196", 1);
    private static final String SAAD = GrappesDEssai.finess("3107", 1);

    @Autowired
    HistoriqueService historique;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    SolutionsDEssai solutions;

    @Autowired
    FinancementService financement;

    @Autowired
    Session session;

    private GrappeFiche grappe;

    @BeforeEach
    void ouvrir() {
        essai.registre(1);
        essai.og(OG, "Aide de la plaine", 2);
        essai.saad(SAAD, OG, "Aide de la plaine");
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = essai.composee(GrappesDEssai.projet("Chiffrée", TypeProjet.ACQUISITION), SAAD);
    }

    private List<String> dernier(ObjetTrace objet) {
        return historique.grappe(grappe.id(), PageRequest.of(0, 100)).stream()
                .filter(evenement -> evenement.objet() == objet)
                .findFirst()
                .orElseThrow()
                .differences()
                .stream()
                .map(Difference::enClair)
                .map(texte -> texte.replace('\u00A0', ' ').replace('\u202F', ' '))
                .toList();
    }

    private static HeuresSaad heures(long apa) {
        return new HeuresSaad(
                null, BigDecimal.valueOf(10_000), BigDecimal.valueOf(apa), BigDecimal.ZERO, BigDecimal.ONE, "CARSAT");
    }

    @Test
    void les_heures_declarees_puis_verifiees_et_l_equipement_y_sont() {
        grappe = financement.declarerHeures(grappe.id(), grappe.version(), Map.of(SAAD, heures(8_000)));
        assertThat(dernier(ObjetTrace.ESSMS))
                .containsExactly(
                        "Année des heures : vide → « 2024 »",
                        "Heures totales : vide → « 10 000 »",
                        "Heures APA : vide → « 8 000 »",
                        "Heures PCH : vide → « 0 »",
                        "Autres heures médico-sociales : vide → « 1 »",
                        "Financeur des autres heures : vide → « CARSAT »");
        grappe = financement.verifierHeures(grappe.id(), grappe.version(), Map.of(SAAD, heures(7_000)), "CD 31");
        assertThat(dernier(ObjetTrace.ESSMS))
                .contains("Heures APA vérifiées : vide → « 7 000 »", "Heures vérifiées auprès de : vide → « CD 31 »");
        grappe = financement.demanderEquipement(
                grappe.id(), grappe.version(), Map.of(SAAD, new Equipement(Montant.euros(500), true, 2)));
        assertThat(dernier(ObjetTrace.ESSMS))
                .containsExactly(
                        "Équipement demandé : vide → « 500 € »",
                        "Inventaire de l’équipement : « non » → « oui »",
                        "Devis d’équipement : « 0 » → « 2 »");
    }

    @Test
    void la_taille_d_un_og_et_l_appreciation_y_sont_avec_leur_motif() {
        grappe = financement.confirmerTaille(grappe.id(), grappe.version(), OG, true, "Liste nationale");
        grappe = financement.confirmerTaille(grappe.id(), grappe.version(), OG, false, "Autre liste");
        var evenement = historique.grappe(grappe.id(), PageRequest.of(0, 100)).stream()
                .filter(un -> un.objet() == ObjetTrace.OG)
                .findFirst()
                .orElseThrow();
        assertThat(evenement.motif()).isEqualTo("Autre liste");
        assertThat(evenement.auteur()).isNotBlank();
        assertThat(dernier(ObjetTrace.OG)).containsExactly("Taille : « petit OG, confirmé » → « pas un petit OG »");
        grappe = financement.apprecierAmoa(grappe.id(), grappe.version(), true, "Associations locales");
        assertThat(dernier(ObjetTrace.GRAPPE))
                .contains(
                        "Regroupement, pour l’AMOA : vide → « constitué de petits OG »",
                        "Motif de l’appréciation du regroupement : vide → « Associations locales »");
    }

    @Test
    void la_solution_propre_d_un_essms_y_est_par_son_nom() {
        var orme = solutions.solution("Orme", "MS1");
        essai.choisirSolution(grappe, orme, SAAD);

        assertThat(dernier(ObjetTrace.ESSMS)).containsExactly("Solution propre : vide → « Orme »");
        solutions.vider();
    }
}

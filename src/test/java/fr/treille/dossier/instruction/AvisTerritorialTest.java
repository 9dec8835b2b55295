package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.critere.AppreciationSaisie;
import fr.treille.dossier.instruction.critere.Controle;
import fr.treille.dossier.instruction.critere.Critere;
import fr.treille.dossier.notation.NotationsDEssai;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The avis, its correction and the criteria it stands on are of the délégation that holds most of a grappe, and of one at a time. */
@TestIntegration
class AvisTerritorialTest {

    @Autowired
    AppreciationService appreciations;

    @Autowired
    InstructionService service;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    NotationsDEssai comptes;

    @Autowired
    Session session;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        essai.sansDoubles();
    }

    /** Two thirds in Haute-Garonne, one in Ariège. */
    private GrappeFiche surDeuxTerritoires() {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        essai.deplacer(deposee.id(), "31", "31", "09");
        session.ouvrir(Role.COORDINATION_ARS);
        return service.ouvrir(deposee.id(), deposee.version());
    }

    private Controle eligibilite(GrappeFiche grappe) {
        return service.examen(grappe.id()).controle(Critere.ELIGIBILITE).orElseThrow();
    }

    private AppreciationSaisie saisie(GrappeFiche grappe, boolean satisfait) {
        var controle = eligibilite(grappe);
        return new AppreciationSaisie(
                grappe.id(),
                grappe.version(),
                Critere.ELIGIBILITE,
                "",
                controle.trouvee(),
                controle.constat(),
                satisfait,
                "Autorisations vues");
    }

    private static AvisSaisie avis(GrappeFiche grappe) {
        return new AvisSaisie(grappe.id(), grappe.version(), true, "Motif", List.of(), List.of(), List.of());
    }

    @Test
    void qui_suit_une_petite_part_de_la_grappe_n_en_reprend_pas_l_avis_et_n_en_apprecie_pas_les_criteres() {
        var grappe = surDeuxTerritoires();
        session.ouvrir(comptes.agent(Role.CHARGE_MISSION_DT, "09"));
        assertThat(service.ailleurs(grappe.id())).contains("31", "ou à la coordination");
        assertThatThrownBy(() -> appreciations.apprecier(saisie(grappe, true)))
                .hasMessageContaining("ne sont dans vos territoires");
        assertThat(eligibilite(grappe).appreciation()).isNull();

        session.ouvrir(Role.COORDINATION_ARS);
        var rendue = service.rendre(avis(grappe));
        session.ouvrir(comptes.agent(Role.CHARGE_MISSION_DT, "09"));
        assertThatThrownBy(() -> service.reprendre(rendue.id(), rendue.version(), "À revoir"))
                .hasMessageContaining("ne sont dans vos territoires");
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void qui_en_suit_la_plus_grande_part_et_la_coordination_le_font() {
        var grappe = surDeuxTerritoires();
        session.ouvrir(comptes.agent(Role.CHARGE_MISSION_DT, "31"));
        assertThat(service.ailleurs(grappe.id())).isEmpty();
        appreciations.apprecier(saisie(grappe, true));
        var rendue = service.rendre(avis(grappe));
        var reprise = service.reprendre(rendue.id(), rendue.version(), "À revoir");
        assertThat(reprise.statut()).isEqualTo(StatutGrappe.EN_INSTRUCTION);

        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(service.ailleurs(grappe.id())).isEmpty();
        appreciations.apprecier(saisie(reprise, false));
        assertThat(eligibilite(grappe).niveau()).isEqualTo(Controle.Niveau.NON_SATISFAIT);
    }

    @Test
    void une_appreciation_ne_recouvre_pas_celle_qu_un_autre_a_donnee_entre_temps() {
        var grappe = surDeuxTerritoires();
        var premiere = saisie(grappe, true);
        appreciations.apprecier(saisie(grappe, false));

        assertThatThrownBy(() -> appreciations.apprecier(premiere)).isInstanceOf(ModificationConcurrente.class);
        assertThat(eligibilite(grappe).niveau()).isEqualTo(Controle.Niveau.NON_SATISFAIT);

        var seconde = saisie(grappe, true);
        appreciations.apprecier(saisie(grappe, false));
        assertThatThrownBy(() -> appreciations.apprecier(seconde))
                .as("nor one that was corrected since")
                .isInstanceOf(ModificationConcurrente.class);
        appreciations.apprecier(saisie(grappe, true));
        assertThat(eligibilite(grappe).niveau()).isEqualTo(Controle.Niveau.SATISFAIT);
    }
}

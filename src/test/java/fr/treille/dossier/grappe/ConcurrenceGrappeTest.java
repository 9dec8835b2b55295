package fr.treille.dossier.grappe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Ensemble;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people on the same grappe: nothing is lost nor done twice. */
@TestIntegration
class ConcurrenceGrappeTest {

    @Autowired
    GrappeService grappes;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    private GrappeFiche fiche;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        fiche = essai.enConstitution("Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private GrappeSaisie saisie(String nom, String solution) {
        return GrappesDEssai.renommee(fiche, nom, solution);
    }

    @Test
    void la_seconde_personne_voit_ce_que_la_premiere_a_change() {
        var depart = fiche.saisie();
        grappes.modifier(fiche.id(), depart, saisie("Canal du Midi", "Ogyris"));

        assertThatThrownBy(() -> grappes.modifier(fiche.id(), depart, saisie("Canal", "Netvie")))
                .isInstanceOfSatisfying(
                        ModificationConcurrente.class,
                        conflit -> assertThat(conflit.differences())
                                .containsExactly(new Difference("Nom de la grappe", "Canal", "Canal du Midi")));

        var actuelle = grappes.fiche(fiche.id());
        assertThat(actuelle.nom()).isEqualTo("Canal du Midi");
        var gardee = grappes.modifier(fiche.id(), actuelle.saisie(), saisie("Canal", "Netvie"));
        assertThat(gardee.nom()).isEqualTo("Canal");
        assertThat(gardee.projet().solution().nom()).isEqualTo("Netvie");
    }

    @RepeatedTest(5)
    void deux_enregistrements_simultanes_n_en_font_qu_un() throws Exception {
        var depart = fiche.saisie();

        var issues = ensemble(
                () -> grappes.modifier(fiche.id(), depart, saisie("Première", "A")),
                () -> grappes.modifier(fiche.id(), depart, saisie("Seconde", "B")));

        assertThat(issues).containsExactly("ModificationConcurrente");
        assertThat(grappes.fiche(fiche.id()).version()).isEqualTo(fiche.version() + 1);
    }

    @Test
    void deux_depots_simultanes_n_en_font_qu_un() throws Exception {
        var date = fiche.fenetre().ouverture();

        var issues = ensemble(
                () -> cycle.deposer(fiche.id(), fiche.version(), date),
                () -> cycle.deposer(fiche.id(), fiche.version(), date));

        assertThat(issues).containsExactly("ModificationConcurrente");
    }

    /** The simple name of what each that failed threw. */
    private List<String> ensemble(Callable<?> une, Callable<?> autre) throws Exception {
        return new Ensemble(() -> session.ouvrir(Role.COORDINATION_ARS))
                .faire(une, autre).stream()
                        .map(echec -> echec.getClass().getSimpleName())
                        .toList();
    }
}

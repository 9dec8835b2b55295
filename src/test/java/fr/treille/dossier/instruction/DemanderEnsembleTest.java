package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Ensemble;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people who ask complements of a file at the same moment; today is 02/06/2025. */
@TestIntegration
class DemanderEnsembleTest {

    @Autowired
    ComplementService service;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @RepeatedTest(3)
    void deux_demandes_simultanees_n_en_font_qu_une_et_ne_se_bloquent_pas() throws Exception {
        essai.registre(16);
        var fiche = essai.deposee("Canal");
        var demande = new DemandeSaisie(
                fiche.id(), fiche.version(), List.of("Devis de la fibre"), LocalDate.of(2025, 6, 20), "Illisible");

        var echecs = new Ensemble(() -> session.ouvrir(Role.COORDINATION_ARS))
                .faire(() -> service.demander(demande), () -> service.demander(demande));

        assertThat(echecs).singleElement().isInstanceOf(ModificationConcurrente.class);
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(service.demandes(fiche.id())).hasSize(1);
    }
}

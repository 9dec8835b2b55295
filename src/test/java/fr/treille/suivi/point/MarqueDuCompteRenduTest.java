package fr.treille.suivi.point;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.courrier.edition.StructurePdf;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.marque.BlocMarqueService;
import fr.treille.socle.marque.ImagesDEssai;
import fr.treille.suivi.point.planification.PointSaisie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Minutes bear what the agency's letters bear. */
@TestIntegration
class MarqueDuCompteRenduTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 2);
    private static final String LOGO = "Logo : Agence régionale de santé Occitanie";

    @Autowired
    BlocMarqueService marques;

    @Autowired
    PlanificationService planification;

    @Autowired
    RedactionService redaction;

    @Autowired
    PointService points;

    @Autowired
    CompteRenduService service;

    @Autowired
    SuivisDEssai essai;

    @Autowired
    Session session;

    @Test
    void le_compte_rendu_porte_le_bloc_marque_puis_le_nom_quand_il_est_retire() throws Exception {
        var grappe = essai.suivie("Bloc-marque", LocalDate.of(2025, 1, 31));
        var id = planification.planifier(new PointSaisie(
                grappe.id(), SuivisDEssai.le(AUJOURDHUI), List.of(SuivisDEssai.PORTEUR.present(true)), "Marché"));
        var point = points.trouver(id).orElseThrow();
        redaction.tenir(id, point.version(), AUJOURDHUI);
        redaction.ecrire(id, 0, "Le marché est signé.");
        session.sansChanger(Role.ADMINISTRATION, () -> {
            marques.deposer(
                    "marque.png", ImagesDEssai.png(600, 184), marques.fiche().version());
            return null;
        });

        var porte = service.apercu(id);
        assertThat(StructurePdf.textesAlternatifs(porte)).contains(LOGO);
        // to be looked at
        Files.write(Path.of("target/compte-rendu-marque.pdf"), porte);

        session.sansChanger(Role.ADMINISTRATION, () -> {
            marques.retirer(marques.fiche().version());
            return null;
        });
        var sans = service.apercu(id);
        assertThat(StructurePdf.textesAlternatifs(sans)).doesNotContain(LOGO);
        assertThat(DecisionsDEssai.texte(sans)).contains("Agence régionale de santé Occitanie");
    }
}

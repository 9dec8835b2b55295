package fr.treille.suivi.jalon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.Quand;
import fr.treille.pilotage.vigilance.VigilanceFiltre;
import fr.treille.pilotage.vigilance.VigilanceLigne.Raison;
import fr.treille.pilotage.vigilance.VigilanceService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.jalon.ConstatSaisie;
import fr.treille.suivi.jalon.JalonFiche;
import fr.treille.suivi.jalon.JalonService;
import fr.treille.suivi.jalon.Marque;
import fr.treille.suivi.jalon.PlanSaisie;
import fr.treille.suivi.jalon.TypeJalon;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/**
 * The mark of a grappe is one day wherever it is read: calendar, timeline, échéances, attention list. Today is 02/06/2025, the
 * convention was signed on 10/01/2023, the call says 18 months.
 */
@TestIntegration
class UnSeulRepereTest {

    private static final LocalDate SIGNATURE = LocalDate.of(2023, 1, 10);
    private static final String NOM = "Repère unique";

    @Autowired
    JalonService jalons;

    @Autowired
    EcheanceService echeances;

    @Autowired
    VigilanceService vigilance;

    @Autowired
    ConventionsDEssai conventions;

    @Autowired
    Session session;

    private long grappe;

    @BeforeEach
    void signer() {
        grappe = conventions.signee(NOM, SIGNATURE).id();
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @Test
    void sans_demarrage_il_court_de_la_signature() {
        estPartout(LocalDate.of(2024, 7, 10), Marque.Origine.SIGNATURE);
    }

    @Test
    void il_court_du_demarrage_prevu_puis_reel_et_jamais_du_debut_du_deploiement() {
        jalons.planifier(new PlanSaisie(
                grappe, null, TypeJalon.DEMARRAGE, JalonFiche.NOUVEAU, LocalDate.of(2023, 2, 28), "", false));
        constater(TypeJalon.DEPLOIEMENT, LocalDate.of(2023, 9, 4));
        estPartout(LocalDate.of(2024, 8, 28), Marque.Origine.PREVU);

        constater(TypeJalon.DEMARRAGE, LocalDate.of(2023, 3, 31));
        estPartout(LocalDate.of(2024, 9, 30), Marque.Origine.REEL);
    }

    private void constater(TypeJalon type, LocalDate jour) {
        var version = jalons.calendrier(grappe).ensemble().jalon(type).version();
        jalons.constater(new ConstatSaisie(grappe, null, type, version, jour, ""));
    }

    private void estPartout(LocalDate jour, Marque.Origine origine) {
        var calendrier = jalons.calendrier(grappe);
        var marque = Objects.requireNonNull(calendrier.marque());
        assertThat(marque.jour()).isEqualTo(jour);
        assertThat(marque.origine()).isEqualTo(origine);
        assertThat(Gantt.svg(calendrier, LocalDate.of(2025, 6, 2)))
                .contains("repère de l’appel le " + Formats.date(jour) + " (18\u00A0mois depuis " + origine.enPhrase()
                        + ")");
        assertThat(echeances.toutes(new EcheanceFiltre(NOM, Quand.REPERES, null, "DEPLOIEMENT", null)))
                .filteredOn(ligne -> ligne.grappeId() == grappe)
                .extracting(EcheanceLigne::date)
                .containsExactly(jour);
        assertThat(vigilance.rechercher(new VigilanceFiltre(NOM, "", null, null), PageRequest.of(0, 50)).stream()
                        .filter(ligne -> ligne.id() == grappe)
                        .findFirst()
                        .orElseThrow()
                        .raisons())
                .extracting(Raison::texte)
                .anySatisfy(texte -> assertThat(texte).endsWith("après le repère du " + Formats.date(jour)));
    }
}

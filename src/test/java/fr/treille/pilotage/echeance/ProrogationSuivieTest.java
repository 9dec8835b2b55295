package fr.treille.pilotage.echeance;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.fenetre.FenetresDEssai;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.ProrogationSaisie;
import fr.treille.referentiel.appel.ProrogationService;
import fr.treille.referentiel.appel.fenetre.Deplacement;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Once a deadline is extended, nothing else has to be: the échéances, the grappes and the calendars read the new days. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2025-06-20")
class ProrogationSuivieTest {

    @Autowired
    ProrogationService prorogations;

    @Autowired
    AppelService appels;

    @Autowired
    EcheanceService echeances;

    @Autowired
    AgendaService agendas;

    @Autowired
    Agendas flux;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    JdbcClient base;

    @Autowired
    Session session;

    @AfterEach
    void retablir() {
        FenetresDEssai.retablir(base);
    }

    private Map<String, VEvent> agenda(String adresse) {
        var texte = flux.lire(adresse.replaceAll(".*/|\\.ics$", "")).orElseThrow();
        return Biweekly.parse(texte).first().getEvents().stream()
                .collect(Collectors.toMap(e -> e.getUid().getValue(), Function.identity()));
    }

    private static LocalDate jour(VEvent evenement) {
        return LocalDate.ofInstant(evenement.getDateStart().getValue().toInstant(), ZoneId.systemDefault());
    }

    private Map<String, LocalDate> dates(String grappe) {
        return echeances.toutes(new EcheanceFiltre(grappe, null, null, "", null)).stream()
                .collect(Collectors.toMap(EcheanceLigne::cle, EcheanceLigne::date));
    }

    @Test
    void les_echeances_les_grappes_et_les_agendas_suivent_sous_le_meme_identifiant() {
        essai.registre(20);
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Suit la prorogation", 15);
        var enRetard = essai.enConstitution("Redevient à temps", 15);
        base.sql("UPDATE grappe SET responsable_id = (SELECT id FROM agent WHERE courriel = ?)")
                .param(Session.courriel(Role.COORDINATION_ARS))
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
        var adresse = agendas.creer(Pour.MOI);
        var avant = agenda(adresse);
        var cle = "RECEVABILITE-" + deposee.id();
        assertThat(jour(avant.get(cle + "@treille"))).isEqualTo("2025-07-04");
        assertThat(dates(deposee.nom())).containsEntry(cle, LocalDate.of(2025, 7, 4));
        assertThat(echeances
                        .totaux(new EcheanceFiltre(enRetard.nom(), Quand.EN_RETARD, null, "", null))
                        .nombre())
                .isEqualTo(1);

        var fiche = appels.fiche(1);
        var nouvelle = LocalDate.of(2025, 6, 27);
        prorogations.proroger(
                1,
                new ProrogationSaisie(
                        EtapeFenetre.CLOTURE,
                        nouvelle,
                        Deplacement.suites(fiche.fenetres().getFirst(), EtapeFenetre.CLOTURE, nouvelle).stream()
                                .collect(Collectors.toMap(Deplacement::etape, Deplacement::nouvelle)),
                        "Panne de l’outil national",
                        fiche.version()));

        assertThat(dates(deposee.nom()))
                .containsEntry(cle, LocalDate.of(2025, 7, 18))
                .containsEntry("INSTRUCTION-" + deposee.id(), LocalDate.of(2025, 9, 22))
                .containsEntry("SELECTION-" + deposee.id(), LocalDate.of(2025, 10, 24));
        assertThat(dates(enRetard.nom())).containsEntry("DEPOT-" + enRetard.id(), nouvelle);
        assertThat(echeances
                        .totaux(new EcheanceFiltre(enRetard.nom(), Quand.EN_RETARD, null, "", null))
                        .nombre())
                .isZero();
        assertThat(grappes.fiche(enRetard.id()).echeance())
                .satisfies(due -> assertThat(due.date()).isEqualTo(nouvelle));
        assertThat(grappes.rechercher(GrappeFiltre.fenetre(1), PageRequest.of(0, 10, Sort.by("echeance"))))
                .extracting(ligne -> ligne.echeance().date())
                .containsExactly(nouvelle, LocalDate.of(2025, 7, 18));
        assertThat(grappes.compter(GrappeFiltre.fenetre(2))).isZero();

        var apres = agenda(adresse);
        assertThat(apres.keySet()).isEqualTo(avant.keySet());
        for (var nature : avant.keySet()) {
            assertThat(apres.get(nature).getSequence().getValue()).as(nature).isEqualTo(1);
            assertThat(jour(apres.get(nature)))
                    .isEqualTo(jour(avant.get(nature)).plusDays(14));
            assertThat(apres.get(nature).getStatus().isConfirmed()).isTrue();
        }
        // read again, nothing more has changed
        assertThat(agenda(adresse).get(cle + "@treille").getSequence().getValue())
                .isEqualTo(1);
    }

    @Test
    void un_depot_de_la_prorogation_est_dans_les_temps_jusqu_a_minuit() {
        session.ouvrir(Role.COORDINATION_ARS);
        var version = appels.fiche(1).version();
        prorogations.proroger(
                1,
                new ProrogationSaisie(
                        EtapeFenetre.CLOTURE,
                        LocalDate.of(2025, 6, 27),
                        Map.of(),
                        "Panne de l’outil national",
                        version));
        var fenetre = appels.fiche(1).fenetres().getFirst();
        assertThat(fenetre.ouverte(LocalDate.of(2025, 6, 27))).isTrue();
        assertThat(fenetre.ouverte(LocalDate.of(2025, 6, 28))).isFalse();
    }
}

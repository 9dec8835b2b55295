package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.point.SuivisDEssai;
import fr.treille.suivi.point.bilan.Meteo;
import fr.treille.suivi.usage.UsagesDEssai;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Every screen on a small laptop, light and dark: axe-core finds no serious violation; a screen reader hears French only
 * and no level of heading is skipped, in what opens above the screens too. Leaves a picture of each in {@code
 * target/captures}.
 */
@TestServeur
@TestPropertySource(properties = "treille.horloge.depart=2025-06-20")
@ExtendWith(Navigateur.Requis.class)
class EcransParcours {

    private static final Path CAPTURES = Path.of("target", "captures");
    private static final Set<String> GRAVES = Set.of("serious", "critical");

    @LocalServerPort
    private int port;

    @Autowired
    private DecisionsDEssai decisions;

    @Autowired
    private ConventionsDEssai conventions;

    @Autowired
    private SuivisDEssai suivis;

    @Autowired
    private UsagesDEssai usages;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    @Test
    void aucun_ecran_n_a_de_faute_d_accessibilite_grave() throws Exception {
        var suivie = "grappes/"
                + conventions
                        .signee("Grappe du Canal", LocalDate.of(2025, 1, 6))
                        .id();
        var notifiee = "grappes/" + decisions.notifiee("Grappe des Genêts").id();
        var favorable = "grappes/" + decisions.favorable("Grappe du Lauragais").id();
        var pointee = suivis.suivie("Grappe du Volvestre", LocalDate.of(2025, 1, 31));
        suivis.tenus(pointee, Meteo.NUAGES, LocalDate.of(2025, 4, 1));
        var point = base.sql("SELECT MAX(id) FROM point_mensuel")
                .query(String.class)
                .single();
        var canal = Long.parseLong(suivie.substring("grappes/".length()));
        for (var debut : List.of(LocalDate.of(2025, 1, 6), LocalDate.of(2025, 3, 1))) {
            var periode = usages.periode(canal, debut, debut.plusDays(50));
            usages.mesurer(canal, periode, 4, debut.getMonthValue() * 4, 20, "MSSANTE", "DMP", "DUI_ACTIFS");
        }
        session.fermer();
        var message =
                base.sql("SELECT MAX(id) FROM message").query(String.class).single();
        var ecrans = List.of(
                "",
                "grappes",
                notifiee,
                notifiee + "/essms",
                notifiee + "/financement",
                notifiee + "/instruction",
                notifiee + "/notation",
                notifiee + "/pieces",
                notifiee + "/decision",
                notifiee + "/courriers",
                notifiee + "/convention",
                notifiee + "/historique",
                favorable + "/courriers",
                favorable + "/modifier",
                "grappes/nouvelle",
                "grappes/montants",
                "etablissements",
                "etablissements/" + GrappesDEssai.essms(1),
                "etablissements/og",
                "etablissements/og/" + GrappesDEssai.PORTEUR,
                "etablissements/import",
                "etablissements/categories",
                "grappes/autres-regions",
                "redondances",
                "solutions",
                "solutions/sons",
                "amenagements",
                "appels",
                "appels/1",
                "appels/2/regles",
                "appels/1/pieces",
                "appels/1/grille",
                "appels/2/fenetres",
                "appels/1/editions",
                "appels/1/amender",
                "appels/1/convention",
                "appels/1/convention/modifier",
                "appels/nouveau",
                "courriers",
                "courriers/a-notifier",
                "conventions",
                "territoires",
                "territoires/31",
                "equipe",
                "historique",
                "comptes",
                "mon-compte",
                "selections",
                "fenetres",
                "fenetres/1",
                "fenetres/1/echeances",
                "echeances",
                "echeances?vue=MOIS",
                "relances",
                "relances/envoyees",
                "relances/regles",
                "relances/regles/nouvelle",
                "relances/recapitulatif",
                notifiee + "/relances",
                suivie + "/jalons",
                suivie + "/interlocuteurs",
                suivie + "/echanges",
                "usages/import",
                "apport/lien-inconnu",
                "mentions-legales",
                "donnees-personnelles",
                "accessibilite",
                "points-mensuels",
                "points-mensuels/" + point,
                "grappes/" + pointee.id() + "/suivi",
                "attention",
                "usages",
                suivie + "/usages",
                suivie + "/convention",
                "boite-envoi",
                "boite-envoi/" + message,
                "adresse/inconnue");
        // one browser for each, at the same time: the pages mostly wait
        try (var execution = Executors.newFixedThreadPool(2)) {
            var clair = execution.submit(() -> parcourir(ecrans, ColorScheme.LIGHT));
            var sombre = execution.submit(() -> parcourir(ecrans, ColorScheme.DARK));
            assertThat(Stream.concat(clair.get().stream(), sombre.get().stream()))
                    .isEmpty();
        }
    }

    private List<String> parcourir(List<String> ecrans, ColorScheme couleurs) {
        var fautes = new ArrayList<String>();
        try (var navigateur = Navigateur.ouvrir()) {
            var connexion = "http://localhost:" + port + "/connexion";
            // what is heard does not depend on the colours, and the dark visit has less to look at
            var oreille = couleurs == ColorScheme.DARK
                    ? new Ouvertures(LecteurEcran.instruit(navigateur.page(1366, 768), connexion))
                    : null;
            var page = navigateur.page(1366, 768);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(couleurs));
            page.navigate(connexion);
            assertThat(page.getByText("Se connecter").first()).isVisible();
            fautes.addAll(examiner(page, "connexion", couleurs, oreille));
            new FilPrincipal(page, port).connecter(Session.courriel(Role.COORDINATION_ARS));
            visiter(page, ecrans, couleurs, oreille, fautes);
            page.context().close();
            var administration = navigateur.page(1366, 768);
            administration.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(couleurs));
            new FilPrincipal(administration, port).connecter(Session.courriel(Role.ADMINISTRATION));
            visiter(
                    administration,
                    List.of("region", "region/signataires", "region/decisions"),
                    couleurs,
                    oreille,
                    fautes);
            if (oreille != null) {
                fautes.addAll(oreille.dialoguesJamaisVus());
            }
        }
        return fautes;
    }

    private void visiter(
            Page page, List<String> ecrans, ColorScheme couleurs, @Nullable Ouvertures oreille, List<String> fautes) {
        for (var ecran : ecrans) {
            page.navigate("http://localhost:" + port + "/" + ecran);
            page.getByRole(AriaRole.MAIN).waitFor();
            // nothing on screen says that grids and previews have all arrived
            page.waitForTimeout(500);
            fautes.addAll(examiner(page, ecran.isEmpty() ? "tableau-de-bord" : ecran, couleurs, oreille));
        }
    }

    private static List<String> examiner(Page page, String ecran, ColorScheme couleurs, @Nullable Ouvertures oreille) {
        var nom = ecran.replaceAll("[/?=]", "_") + "-1366x768-" + (couleurs == ColorScheme.DARK ? "sombre" : "clair");
        page.screenshot(new Page.ScreenshotOptions().setPath(CAPTURES.resolve(nom + ".png")));
        var fautes = new ArrayList<>(vues(page, nom, couleurs));
        if (oreille != null) {
            oreille.ecouter(page).forEach(faute -> fautes.add(nom + " : " + faute));
        }
        return fautes;
    }

    private static List<String> vues(Page page, String nom, ColorScheme couleurs) {
        var axe = new AxeBuilder(page);
        // only contrast depends on the colours: the rest was said once
        return (couleurs == ColorScheme.DARK ? axe.withRules(List.of("color-contrast")) : axe)
                .analyze().getViolations().stream()
                        .filter(faute -> GRAVES.contains(faute.getImpact()) && !deVaadin(faute))
                        .map(faute -> nom + " : " + faute.getId() + " "
                                + faute.getNodes().stream()
                                        .map(noeud -> noeud.getHtml() + " " + noeud.getFailureSummary())
                                        .toList())
                        .toList();
    }

    /** The scroll container that {@code vaadin-tabs} puts in its own shadow, between the list and its tabs. */
    private static boolean deVaadin(Rule faute) {
        return faute.getId().equals("aria-required-children")
                && faute.getNodes().stream().allMatch(noeud -> noeud.getHtml().startsWith("<vaadin-tabs "));
    }
}

package fr.treille.banc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.equipe.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * What the others feel while somebody tries passwords on one account: windows with 1 000 bad tries a minute, in turn with
 * windows without any, over HTTP, with passwords as costly to check as in production. Half a minute of each.
 */
@TestServeur
@TestPropertySource(
        properties = {
            "treille.mot-de-passe.cout=12",
            "db-scheduler.polling-interval=1h",
            "db-scheduler.heartbeat-interval=1h",
            "treille.courriel.envoi-immediat=false"
        })
class ConnexionBanc {

    private static final int PAR_MINUTE = 1_000;
    private static final int FENETRES = 4;
    private static final long FENETRE_NS = TimeUnit.MILLISECONDS.toNanos(7_500);
    private static final long CHAUFFE_NS = TimeUnit.SECONDS.toNanos(8);
    private static final int LECTURES_PAR_CONNEXION = 5;
    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    /** Times of the others, in milliseconds. */
    private record Temps(List<Double> pages, List<Double> connexions) {

        Temps() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    @Mesure("connexion-freinage")
    void les_essais_faux_ne_ralentissent_pas_les_autres() throws InterruptedException {
        var autre = new ClientHttp(port);
        autre.connecter(Session.courriel(Role.CONSULTATION), "demonstration");
        travailler(autre, CHAUFFE_NS, new Temps());
        var avec = new Temps();
        var sans = new Temps();
        var envoyes = 0;
        var duree = 0L;
        for (var fenetre = 0; fenetre < FENETRES; fenetre++) {
            // in turn first, so that what warms up meanwhile favours neither
            if (fenetre % 2 == 0) {
                travailler(autre, FENETRE_NS, sans);
            }
            var debut = System.nanoTime();
            envoyes += pendantLesEssais(() -> travailler(autre, FENETRE_NS, avec));
            duree += System.nanoTime() - debut;
            if (fenetre % 2 == 1) {
                travailler(autre, FENETRE_NS, sans);
            }
        }
        var parMinute = envoyes * 60e9 / duree;
        System.out.printf(
                Locale.ROOT,
                "BENCH   connexion-freinage: %d bad tries in %.1f s, %.0f a minute; %d pages beside %d, %d sign-ins beside %d%n",
                envoyes,
                duree / 1e9,
                parMinute,
                avec.pages.size(),
                sans.pages.size(),
                avec.connexions.size(),
                sans.connexions.size());
        // the rate was held: the figures would say nothing otherwise
        assertThat(parMinute).isGreaterThan(PAR_MINUTE * 0.95);
        Resultats.noter("connexion-freinage", mediane(avec.pages), "ms", mediane(sans.pages), "<= 1.2");
        Resultats.noter(
                "connexion-freinage-entree", mediane(avec.connexions), "ms", mediane(sans.connexions), "<= 1.2");
    }

    /** Opens the list of grappes over and over, and signs somebody in from time to time. */
    private void travailler(ClientHttp autre, long duree, Temps temps) {
        var fin = System.nanoTime() + duree;
        for (var tour = 0; System.nanoTime() < fin; tour++) {
            temps.pages.add(1000
                    * Chronometre.secondes(
                            () -> assertThat(autre.naviguer("grappes")).contains("vaadin-app-layout")));
            if (tour % LECTURES_PAR_CONNEXION == 0) {
                var arrivant = new ClientHttp(port);
                temps.connexions.add(1000
                        * Chronometre.secondes(() -> assertThat(
                                        arrivant.connecter(Session.courriel(Role.ANIMATEUR), "demonstration")
                                                .headers()
                                                .firstValue("Location"))
                                .hasValueSatisfying(suite -> assertThat(suite).endsWith("/"))));
            }
        }
    }

    /** @return how many bad tries were answered meanwhile */
    private int pendantLesEssais(Runnable travail) throws InterruptedException {
        var curieux = new ClientHttp(port);
        var page = JETON.matcher(curieux.lire("/connexion").body());
        assertThat(page.find()).isTrue();
        var essai = "_csrf=" + URLEncoder.encode(page.group(1), StandardCharsets.UTF_8) + "&username="
                + URLEncoder.encode(Session.courriel(Role.COORDINATION_ARS), StandardCharsets.UTF_8)
                + "&password=mauvais";
        var envoyes = new AtomicInteger();
        try (var cadence = Executors.newScheduledThreadPool(1);
                var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            var essais = cadence.scheduleAtFixedRate(
                    () -> fils.execute(() -> {
                        assertThat(curieux.poster("/connexion", essai).statusCode())
                                .isEqualTo(302);
                        envoyes.incrementAndGet();
                    }),
                    0,
                    TimeUnit.MINUTES.toNanos(1) / PAR_MINUTE,
                    TimeUnit.NANOSECONDS);
            travail.run();
            essais.cancel(false);
        }
        return envoyes.get();
    }

    private static double mediane(List<Double> temps) {
        return Chronometre.mediane(
                temps.stream().mapToDouble(Double::doubleValue).toArray());
    }
}

package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.equipe.Role;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever an address says that means nothing is ignored, or is a page that does not exist; never an incident, nor a
 * statement of the database in the journal. Every address of the application, every parameter that a list reads.
 */
@TestServeur
@ExtendWith(OutputCaptureExtension.class)
class AdressesInconnuesTest {

    /** « é », beyond what columns of codes hold; letters where numbers are; what passes every bound; a quote. */
    private static final List<String> VALEURS = List.of("é", "ZZ", "-1", "99999999999999999999", "' OR 1=1--", "🍇");

    /** How a list names a parameter: a filter of its own, or a constant. */
    private static final Pattern CLE = Pattern.compile(
            "(?:texte|choix|parmi|plusieurs|coche|date|champ|suivre|getSingleParameter)\\(\\s*\"([a-z]+)\"\\s*,?"
                    + "|static final String [A-Z_]+ = \"([a-z]+)\"");

    private final int port;
    private final DecisionsDEssai decisions;
    private final Set<String> gabarits;

    @Autowired
    AdressesInconnuesTest(@LocalServerPort int port, DecisionsDEssai decisions, ServletContext servlets) {
        this.port = port;
        this.decisions = decisions;
        this.gabarits =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                        .flatMap(route -> Stream.concat(
                                Stream.of(route.getTemplate()),
                                route.getRouteAliases().stream().map(alias -> alias.getTemplate())))
                        .map(gabarit -> gabarit.replaceAll("\\([^)]*\\)", "").replace("/:onglet?", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void un_code_inconnu_dans_le_chemin_est_une_page_qui_n_existe_pas(CapturedOutput sortie) {
        var client = connecte();
        for (var gabarit : gabarits) {
            if (gabarit.contains(":")) {
                VALEURS.forEach(valeur -> sans_incident(client, gabarit.replaceAll(":\\w+", valeur), sortie));
            }
        }
    }

    @Test
    void un_filtre_inconnu_dans_l_adresse_est_ignore(CapturedOutput sortie) throws IOException {
        var grappe = decisions.notifiee("Grappe des Genêts").id();
        var cles = cles();
        assertThat(cles).contains("territoire", "aap", "statut", "responsable", "mois", "tri", "q", "texte", "grappe");
        var client = connecte();
        for (var gabarit : gabarits) {
            var adresse = gabarit.contains(":id")
                    ? gabarit.replace(":id", "" + grappe)
                    : gabarit.replace(":code", "31")
                            .replace(":finess", GrappesDEssai.essms(1))
                            .replaceAll(":\\w+", "1");
            for (var valeur : VALEURS) {
                sans_incident(
                        client,
                        adresse
                                + cles.stream()
                                        .map(cle -> cle + "=" + URLEncoder.encode(valeur, StandardCharsets.UTF_8))
                                        .collect(Collectors.joining("&", "?", "")),
                        sortie);
            }
        }
    }

    private static void sans_incident(ClientHttp client, String adresse, CapturedOutput sortie) {
        assertThat(client.naviguer(adresse))
                .as(adresse)
                .doesNotContain("Cette page n’a pas pu s’ouvrir", "incident technique");
        assertThat(sortie.getAll()).as(adresse).doesNotContain("Incident ", "SQLException", "could not prepare");
    }

    private static Set<String> cles() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(source -> source.toString().matches(".*/ui/[^/]+\\.java"))
                    .map(AdressesInconnuesTest::texte)
                    .flatMap(texte -> CLE.matcher(texte).results())
                    .map(vue -> vue.group(1) == null ? vue.group(2) : vue.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String texte(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private ClientHttp connecte() {
        var client = new ClientHttp(port);
        client.connecter(Session.courriel(Role.ADMINISTRATION), "demonstration");
        return client;
    }
}

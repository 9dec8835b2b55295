package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import fr.treille.ObjetsDEssai.Objet;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.referentiel.appel.PilotageAppelService;
import fr.treille.referentiel.etablissement.importation.ImportFinessService;
import fr.treille.referentiel.etablissement.importation.ImportsDEssai;
import fr.treille.socle.equipe.Role;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who opens which screen: every address that the application registers, as each role signed in by the real form and as
 * nobody. An address without a line here fails, and so does a line without an address.
 */
@TestServeur
@TestInstance(Lifecycle.PER_CLASS)
class RoleVueTest {

    /**
     * One line an address: its template, then in the order of {@link Role} (administration, coordination, dt31, grades,
     * animateur32, consultation) « o » where it opens, « - » where it is answered as unknown, « c » for the sign-in
     * page, « p » for a page that is everybody’s.
     */
    private static final String ATTENDU = """
            /                         oooooo
            accessibilite             pppppp
            amenagements              oo----
            appels                    oooooo
            appels/:appel/:onglet?    oooooo
            appels/:appel/amender     oo----
            appels/:appel/convention/modifier oo----
            appels/:appel/modifier    oo----
            appels/nouveau            oo----
            apport/:jeton             pppppp
            attention                 oooooo
            boite-envoi               oooooo
            boite-envoi/:message      oooooo
            comptes                   oo-o--
            connexion                 cccccc
            conventions               oooooo
            courriers                 oooooo
            courriers/a-notifier      ooo---
            donnees-personnelles      pppppp
            echeances                 oooooo
            equipe                    oooooo
            equipe/:agent             oooooo
            etablissements            oooooo
            etablissements/:finess    oooooo
            etablissements/categories oooooo
            etablissements/import     oooo--
            etablissements/import/:import oooooo
            etablissements/og         oooooo
            etablissements/og/:finess oooooo
            fenetres                  oooooo
            fenetres/:fenetre/:onglet? oooooo
            grappes                   oooooo
            grappes/:id/:onglet?      oooooo
            grappes/:id/modifier      ooooo-
            grappes/autres-regions    oooooo
            grappes/autres-regions/:grappe ------
            grappes/comparer/:id/:autre oooooo
            grappes/montants          oooooo
            grappes/nouvelle          ooooo-
            historique                oo----
            invitation/:jeton         pppppp
            mentions-legales          pppppp
            mon-compte                oooooo
            mot-de-passe-oublie       pppppp
            mot-de-passe/:jeton       pppppp
            points-mensuels           oooooo
            points-mensuels/:point    oooooo
            redondances               oooooo
            region                    o-----
            region/decisions          o-----
            region/signataires        o-----
            relances                  oooooo
            relances/envoyees         oooooo
            relances/recapitulatif    oooooo
            relances/regles           oooooo
            relances/regles/:regle    oo----
            relances/regles/nouvelle  oo----
            second-facteur            cccccc
            selections                oo----
            selections/:comite        oo----
            solutions                 oooooo
            solutions/sons            oooooo
            territoires               oooooo
            territoires/:code         oooooo
            usages/import             ooooo-
            usages                    oooooo
            """;

    private final int port;
    private final Set<String> gabarits;
    private final DecisionsDEssai decisions;
    private final PilotageAppelService appels;
    private final ImportFinessService imports;
    private final JdbcClient base;
    private final Session session;
    private final ObjetsDEssai objets;
    private String grappe = "";
    private String message = "";
    private Objet autreTerritoire = null;
    private Objet autreRegion = null;
    private String rapport = "";
    private String agent = "";
    private String brouillon = "";
    private String regle = "";
    private String point = "";
    private String comite = "";

    @Autowired
    RoleVueTest(
            @LocalServerPort int port,
            ServletContext servlets,
            DecisionsDEssai decisions,
            PilotageAppelService appels,
            ImportFinessService imports,
            JdbcClient base,
            ObjetsDEssai objets,
            Session session) {
        this.port = port;
        this.decisions = decisions;
        this.appels = appels;
        this.imports = imports;
        this.base = base;
        this.objets = objets;
        this.session = session;
        this.gabarits =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                        .flatMap(route -> {
                            var adresses = new ArrayList<>(List.of(route.getTemplate()));
                            route.getRouteAliases().forEach(alias -> adresses.add(alias.getTemplate()));
                            return adresses.stream();
                        })
                        .map(gabarit -> gabarit.isEmpty() ? "/" : gabarit.replaceAll("\\([^)]*\\)", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    @BeforeAll
    void preparer() {
        grappe = String.valueOf(decisions.notifiee("Grappe des Genêts").id());
        point = base.sql("INSERT INTO point_mensuel (grappe_id, mois, etat, jour, heure, duree_minutes)"
                        + " VALUES (?, '2025-06-01', 'PREVU', '2025-06-12', '10:00:00', 60) RETURNING id")
                .param(grappe)
                .query(String.class)
                .single();
        comite = base.sql("INSERT INTO comite_selection (region_code, nom, jour, membres, enveloppe)"
                        + " VALUES ('76', 'Comité', '2025-09-30', '', 1) RETURNING id")
                .query(String.class)
                .single();
        agent = base.sql("SELECT MAX(id) FROM agent").query(String.class).single();
        message = base.sql("SELECT MAX(id) FROM message").query(String.class).single();
        // the test accounts of the territorial roles cover the whole of Occitanie, and not the Gironde
        autreTerritoire = objets.notifie("Grappe du Bordelais", "76", "33");
        autreRegion = objets.notifie("Grappe du Médoc", "75", "33");
        session.ouvrir(Role.COORDINATION_ARS);
        // another test of this base may have copied it already, which is done once a year
        brouillon = base.sql(
                        "SELECT CAST(MAX(id) AS CHAR) FROM appel WHERE region_code = '76' AND statut = 'BROUILLON'")
                .query(String.class)
                .optional()
                .orElseGet(() -> String.valueOf(appels.copier(1)));
        regle = base.sql(
                        "INSERT INTO regle_relance (region_code, nom, nature, decalage, destinataires, objet, texte, fois,"
                                + " intervalle, automatique, active) SELECT '76', UUID(), nature, 0, destinataires, objet, texte, 1, 1,"
                                + " FALSE, FALSE FROM regle_relance LIMIT 1 RETURNING id")
                .query(String.class)
                .single();
        session.ouvrir(Role.ADMINISTRATION);
        rapport = String.valueOf(imports.importer(
                        ImportsDEssai.structures("finess-structures-extrait-1pmej-20261002.json", "2025-05-02"),
                        "extrait.json")
                .id());
        session.fermer();
    }

    @Test
    void chaque_adresse_a_sa_ligne_dans_la_matrice() {
        assertThat(attendu().keySet()).isEqualTo(gabarits);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void chaque_role_ouvre_ses_ecrans_et_eux_seuls(Role role) {
        var client = new ClientHttp(port);
        assertThat(client.connecter(Session.courriel(role), "demonstration")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(suite -> assertThat(suite).doesNotContain("error"));
        var prevu = new TreeMap<String, String>();
        var constate = new TreeMap<String, String>();
        attendu().forEach((gabarit, droits) -> {
            prevu.put(
                    gabarit,
                    switch (droits.charAt(role.ordinal())) {
                        case 'o' -> "ouvert";
                        case 'c' -> "connexion";
                        case 'p' -> "publique";
                        default -> "introuvable";
                    });
            constate.put(gabarit, issue(client.naviguer(adresse(gabarit))));
            if (gabarit.contains(":")) {
                prevu.put(gabarit + " inconnu", droits.startsWith("p") ? "publique" : "introuvable");
                constate.put(gabarit + " inconnu", issue(client.naviguer(inconnue(gabarit))));
            }
            if (gabarit.contains(":id") || gabarit.contains(":message") || gabarit.contains(":point")) {
                var ici = role.territorial() ? "introuvable" : prevu.get(gabarit);
                prevu.put(gabarit + " d’un autre territoire", ici);
                constate.put(gabarit + " d’un autre territoire", ouvrir(client, gabarit, autreTerritoire, ici));
                prevu.put(gabarit + " d’une autre région", "introuvable");
                constate.put(gabarit + " d’une autre région", ouvrir(client, gabarit, autreRegion, "introuvable"));
            }
        });
        assertThat(constate).isEqualTo(prevu);
    }

    @Test
    void personne_n_entre_sans_se_connecter() {
        var client = new ClientHttp(port);
        for (var gabarit : gabarits) {
            if (attendu().get(gabarit).startsWith("p")) {
                assertThat(client.lire("/" + adresse(gabarit)).statusCode())
                        .as(gabarit)
                        .isEqualTo(200);
                assertThat(issue(client.naviguer(adresse(gabarit)))).as(gabarit).isEqualTo("publique");
            } else if (attendu().get(gabarit).startsWith("c")) {
                assertThat(issue(client.naviguer(adresse(gabarit)))).as(gabarit).isEqualTo("connexion");
            } else {
                var reponse = client.lire("/" + adresse(gabarit));
                assertThat(reponse.statusCode()).as(gabarit).isEqualTo(302);
                assertThat(reponse.headers().firstValue("Location"))
                        .as(gabarit)
                        .hasValueSatisfying(suite -> assertThat(suite).endsWith("/connexion"));
                // and by the application's own exchange, without asking the address over HTTP
                assertThat(issue(client.naviguer(adresse(gabarit)))).as(gabarit).isEqualTo("connexion");
            }
        }
    }

    private static Map<String, String> attendu() {
        return ATTENDU.lines()
                .map(ligne -> ligne.split("\\s+"))
                .collect(Collectors.toMap(mots -> mots[0], mots -> mots[1]));
    }

    /** What it leads to, and that nothing of it is drawn when nothing should. */
    private static String ouvrir(ClientHttp client, String gabarit, Objet objet, String prevu) {
        var dessin = client.naviguer(remplir(gabarit, String.valueOf(objet.id(genre(gabarit)))));
        if (prevu.equals("introuvable")) {
            assertThat(dessin).as(gabarit).doesNotContain(objet.nom());
        }
        return issue(dessin);
    }

    private static String genre(String gabarit) {
        return gabarit.contains(":message") ? "MESSAGE" : gabarit.contains(":point") ? "POINT" : "GRAPPE";
    }

    private String adresse(String gabarit) {
        return gabarit.equals("/") ? "" : remplir(gabarit, reel(gabarit));
    }

    private static String inconnue(String gabarit) {
        return remplir(gabarit, "999999999");
    }

    private static String remplir(String gabarit, String valeur) {
        return gabarit.replace("/:onglet?", "").replaceAll(":\\w+", valeur);
    }

    /** Something that exists, for the parameter of a template. */
    private String reel(String gabarit) {
        if (gabarit.contains(":finess")) {
            return gabarit.contains("og/") ? GrappesDEssai.PORTEUR : GrappesDEssai.essms(1);
        }
        if (gabarit.contains(":appel")) {
            return gabarit.endsWith(":appel/modifier") ? brouillon : "1";
        }
        if (gabarit.contains(":comite")) {
            return comite;
        }
        if (gabarit.contains(":fenetre")) {
            return "1";
        }
        if (gabarit.contains(":regle")) {
            return regle;
        }
        if (gabarit.contains(":code")) {
            return "31";
        }
        if (gabarit.contains(":agent")) {
            return agent;
        }
        if (gabarit.contains(":message")) {
            return message;
        }
        if (gabarit.contains(":point")) {
            return point;
        }
        return gabarit.contains(":import") ? rapport : grappe;
    }

    /** What a navigation led to, from the French sentences that only that page shows. */
    private static String issue(String dessin) {
        if (dessin.contains("Cette page n’existe pas")) {
            return "introuvable";
        }
        if (dessin.contains("Cette page n’a pas pu s’ouvrir")) {
            return "incident";
        }
        if (dessin.contains("vaadin-app-layout")) {
            return "ouvert";
        }
        if (dessin.contains("vaadin-login-form")) {
            return "connexion";
        }
        return dessin.contains("connexion-carte")
                        || dessin.contains("Mesures d’usage")
                        || dessin.contains("notice-texte")
                ? "publique"
                : dessin.substring(0, 200);
    }
}

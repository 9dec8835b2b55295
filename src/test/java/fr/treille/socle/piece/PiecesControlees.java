package fr.treille.socle.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.apport.ApportService;
import fr.treille.suivi.apport.ApportsPorteur;
import fr.treille.suivi.apport.LienSaisie;
import fr.treille.suivi.dui.DuiActifsSaisie;
import fr.treille.suivi.dui.DuiActifsService;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.preuve.PreuveSaisie;
import fr.treille.suivi.preuve.PreuveService;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A grappe with a porteur's link, in an installation whose antivirus is a {@link FauxClamd}. */
@TestIntegration
@TestPropertySource(
        properties = {
            "treille.horloge.depart=2026-06-30",
            "treille.courriel.envoi-immediat=false",
            "treille.antivirus.hote=127.0.0.1",
            "treille.antivirus.delai-connexion=1s",
            "treille.antivirus.delai-reponse=1s"
        })
abstract class PiecesControlees {

    static final FauxClamd CLAMD = new FauxClamd();
    private static final Pattern LIEN = Pattern.compile("https://treille\\.test/apport/([A-Za-z0-9_-]{43})");

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry reglages) {
        reglages.add("treille.antivirus.port", CLAMD::port);
    }

    @Autowired
    PreuveService preuves;

    @Autowired
    DuiActifsService dui;

    @Autowired
    ApportService apports;

    @Autowired
    ApportsPorteur porteur;

    @Autowired
    ControlePieces controle;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    long grappe;
    long periode;
    long lien;
    String jeton = "";
    String marque = "";

    @BeforeEach
    void conventionner() {
        CLAMD.est(FauxClamd.Humeur.JUSTE);
        marque = UUID.randomUUID().toString();
        // a silence of another test is over
        controle.passer();
        grappe = usages.conventionnee("Genêts " + marque, 3).id();
        periode = usages.periode(grappe);
        session.ouvrir(Role.ANIMATEUR);
        lien = apports.creer(
                grappe, new LienSaisie(periode, GrappesDEssai.CONTACT.courriel(), LocalDate.of(2026, 7, 30)));
        var ecrit = LIEN.matcher(dernierMessage());
        assertThat(ecrit.find()).isTrue();
        jeton = ecrit.group(1);
    }

    /** Gives the same file by every way in, and says the ways out: by the method that gives the bytes. */
    Map<String, Callable<PieceContenu>> donner(byte[] octets) {
        var preuve = preuves.joindre(
                grappe,
                new PreuveSaisie(periode, UsagesDEssai.portee("", ""), "preuve.csv", octets, ""),
                SourceMesure.SAISIE);
        var compte = dui.declarer(grappe, new DuiActifsSaisie(LocalDate.of(2026, 6, 1), 3, "", "dui.csv", octets));
        var jointe = porteur.joindre(jeton, "apport.csv", octets).piece().id();
        return Map.of(
                "PreuveService.contenu", () -> preuves.contenu(preuve),
                "DuiActifsService.contenu", () -> dui.contenu(compte),
                "ApportService.contenu", () -> apports.contenu(lien, jointe));
    }

    void attendre(Map<String, Callable<PieceContenu>> sorties, String raison) {
        sorties.forEach((sortie, lecture) -> assertThatThrownBy(lecture::call)
                .as(sortie)
                .isInstanceOf(Refus.class)
                .hasMessageContaining(raison));
    }

    int jointes() {
        return base.sql("SELECT COUNT(DISTINCT id) FROM preuves_jointes WHERE periode_id = ?")
                .param(periode)
                .query(Integer.class)
                .single();
    }

    int contenus() {
        return base.sql("SELECT COUNT(*) FROM piece_contenu")
                .query(Integer.class)
                .single();
    }

    int prouvees() {
        return dui.total(LocalDate.of(2026, 6, 30)).prouvees();
    }

    String dernierMessage() {
        return base.sql("SELECT corps FROM message ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
    }
}

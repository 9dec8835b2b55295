package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.engagement.convention.ConventionFiltre;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.engagement.notification.LettreFiltre;
import fr.treille.engagement.notification.LettreLectureService;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.Quand;
import fr.treille.pilotage.historique.HistoriqueFiltre;
import fr.treille.pilotage.historique.RechercheHistoriqueService;
import fr.treille.pilotage.relance.RelanceService;
import fr.treille.pilotage.vigilance.VigilanceFiltre;
import fr.treille.pilotage.vigilance.VigilanceService;
import fr.treille.referentiel.etablissement.EtablissementFiltre;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.referentiel.etablissement.OrganismeFiltre;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.port.SourceRecherche;
import fr.treille.socle.compte.CompteFiltre;
import fr.treille.socle.compte.CompteService;
import fr.treille.socle.courrier.DocumentFiltre;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.courrier.envoi.MessageFiltre;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.point.PointService;
import fr.treille.suivi.point.SuivisDEssai;
import fr.treille.suivi.point.mois.PointFiltre;
import fr.treille.suivi.usage.UsageFiltre;
import fr.treille.suivi.usage.UsageRegionService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every list, every picker and the search of the top bar find names as people type them; today is 02/06/2025. */
@TestIntegration
class RechercheDesNomsTest {

    private static final String NOM = "Cœur d’Hérault, St-Gaudens et l’Étoile du Comminges";
    private static final List<String> TAPES = List.of(
            "coeur",
            "d'herault",
            "saint gaudens",
            "st gaudens",
            "SAINT-GAUDENS",
            "comminges saint",
            "l'etoile",
            "L’ÉTOILE",
            "  coeur   comminges ",
            "cœur-d’hérault");

    @Autowired
    GrappeService grappes;

    @Autowired
    EcheanceService echeances;

    @Autowired
    PointService points;

    @Autowired
    UsageRegionService usages;

    @Autowired
    LettreLectureService lettres;

    @Autowired
    ConventionLectureService conventions;

    @Autowired
    VigilanceService vigilance;

    @Autowired
    RechercheHistoriqueService historique;

    @Autowired
    RelanceService relances;

    @Autowired
    DocumentService documents;

    @Autowired
    EnvoiService envois;

    @Autowired
    CompteService comptes;

    @Autowired
    EtablissementService etablissements;

    @Autowired
    OrganismeService organismes;

    @Autowired
    List<SourceRecherche> sources;

    @Autowired
    SuivisDEssai suivis;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void nommer() {
        if (base.sql("SELECT COUNT(*) FROM grappe WHERE nom = ?")
                        .param(NOM)
                        .query(Long.class)
                        .single()
                == 0) {
            suivis.suivie(NOM, LocalDate.of(2025, 1, 31));
        }
        for (var table : List.of("etablissement", "organisme_gestionnaire")) {
            base.sql("UPDATE " + table + " SET nom = ?, recherche = ? WHERE finess IN (?, ?)")
                    .params(NOM, TexteCherche.de(NOM), GrappesDEssai.essms(1), GrappesDEssai.PORTEUR)
                    .update();
        }
        base.sql("UPDATE agent SET nom = ? WHERE courriel = ?")
                .params(NOM, Session.courriel(Role.CONSULTATION))
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private Map<String, ToLongFunction<String>> listes() {
        var juin = YearMonth.of(2025, 6);
        var listes = new LinkedHashMap<String, ToLongFunction<String>>();
        listes.put("grappes", texte -> grappes.totaux(GrappeFiltre.texte(texte)).grappes());
        listes.put(
                "échéances",
                texte -> echeances
                        .toutes(new EcheanceFiltre(texte, Quand.TOUTES, null, "", null))
                        .size());
        listes.put(
                "points",
                texte -> points.totaux(new PointFiltre(texte, "", null, null), juin)
                        .grappes());
        listes.put("usages", texte -> usages.compter(new UsageFiltre(texte, null, null, null)));
        listes.put(
                "courriers",
                texte -> lettres.rechercher(new LettreFiltre(texte, null, null, null), PageRequest.of(0, 9))
                        .size());
        listes.put(
                "conventions",
                texte -> conventions
                        .rechercher(new ConventionFiltre(texte, null, null), PageRequest.of(0, 9))
                        .size());
        listes.put(
                "historique", texte -> historique.compter(new HistoriqueFiltre(texte, null, null, null, null, null)));
        listes.put("documents", texte -> documents.compter(new DocumentFiltre(texte, null, "")));
        listes.put(
                "messages",
                texte -> envois.rechercher(
                                new MessageFiltre(texte, EnumSet.allOf(EtatMessage.class), ""), PageRequest.of(0, 9))
                        .size());
        listes.put("registre", texte -> etablissements.compter(EtablissementFiltre.ESSMS.avecTexte(texte)));
        listes.put(
                "organismes et porteurs", texte -> organismes.compter(OrganismeFiltre.GESTIONNAIRES.avecTexte(texte)));
        for (var source : sources) {
            listes.put(
                    "Ctrl+K, " + source.getClass().getSimpleName(),
                    texte -> source.chercher(texte, 8).size());
        }
        return listes;
    }

    @Test
    void chaque_liste_trouve_un_nom_comme_on_le_tape() {
        for (var tape : TAPES) {
            assertThat(listes())
                    .allSatisfy((liste, trouver) -> assertThat(trouver.applyAsLong(tape))
                            .as("%s, « %s »", liste, tape)
                            .isPositive());
        }
    }

    @Test
    void aucune_liste_ne_trouve_ce_qui_n_y_est_pas() {
        for (var tape : List.of("coeur lozere", "saint tropez", "coeur.*", "%eu_rz")) {
            assertThat(listes())
                    .allSatisfy((liste, trouver) -> assertThat(trouver.applyAsLong(tape))
                            .as("%s, « %s »", liste, tape)
                            .isEqualTo(tape.equals("coeur.*") ? trouver.applyAsLong("coeur") : 0));
        }
    }

    @Test
    void une_personne_est_trouvee_comme_un_nom() {
        session.ouvrir(Role.ADMINISTRATION);
        for (var tape : TAPES) {
            assertThat(comptes.compter(new CompteFiltre(tape, null, null)))
                    .as(tape)
                    .isEqualTo(1);
        }
        assertThat(comptes.compter(new CompteFiltre(Session.courriel(Role.CONSULTATION), null, null)))
                .isEqualTo(1);
    }

    @Test
    void ce_qui_n_a_pas_de_ligne_ici_se_cherche_sans_erreur() {
        assertThat(vigilance
                        .totaux(new VigilanceFiltre("coeur lozere", "", null, null))
                        .grappes())
                .isZero();
        assertThat(relances.compter("coeur lozere")).isZero();
    }

    /** What would compare names in a way of its own: LOCATE and LIKE see accents, hyphens and the order of the words. */
    @Test
    void nulle_autre_facon_de_chercher_un_texte() throws IOException {
        var autre = Pattern.compile(
                "(?i)\\blocate\\s*\\(|LIKE\\s+(CONCAT\\('%'|:texte)|toLowerCase\\([^)]*\\)\\s*\\.contains\\(");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(fichier -> fichier.toString().endsWith(".java")))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(fichier -> assertThat(
                                    autre.matcher(Files.readString(fichier)).find())
                            .as(fichier.toString())
                            .isFalse());
        }
    }
}

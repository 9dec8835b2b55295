package fr.treille.suivi.importation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.BaseVide;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.importation.EtatImportMesures.Phase;
import fr.treille.suivi.usage.UsagesDEssai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The headers that people write, however long: read, tried, recorded, and known again in the next file of the same shape. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class EntetesOrdinairesTest {

    /** What the national indicators are called in full. */
    private static final String[] TITRES = {
        "Taux d’utilisation de MSSanté",
        "Taux d’utilisation du DMP",
        "Taux de dossiers actifs (DUI actifs)",
        "Dossiers actifs avec un projet personnalisé",
        "Dossiers actifs avec un événement d’agenda"
    };

    @Autowired
    ImportMesuresService imports;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    DataSource donnees;

    @Autowired
    Comptes comptes;

    @TempDir
    Path dossier;

    private int rang;

    @BeforeEach
    void conventionner() {
        BaseVide.vider(donnees);
        BaseVide.comptes(comptes);
        usages.conventionnee("Genêts", 4);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void oublier() {
        session.ouvrir(Role.COORDINATION_ARS);
        imports.oublier();
    }

    static Stream<Arguments> en_tetes() {
        var cinq = new StringBuilder("N° FINESS géographique de l’établissement");
        var douze = new StringBuilder("N° FINESS;Nom de l’établissement ou du service");
        for (var titre : TITRES) {
            cinq.append(";").append(titre).append(" : numérateur du trimestre écoulé;");
            cinq.append(titre).append(" : dénominateur du trimestre écoulé");
            douze.append(";Numérateur – ")
                    .append(titre)
                    .append(";Dénominateur – ")
                    .append(titre);
        }
        for (int autre = 6; autre <= 12; autre++) {
            douze.append(";Indicateur régional n° ").append(autre).append(", ce qui est compté;sur combien");
        }
        return Stream.of(
                Arguments.of(
                        "six titres simples",
                        "N° FINESS de l’établissement;Indicateur;Numérateur;Dénominateur;Réduction du dénominateur;Motif de la réduction",
                        "DMP;3;4;;",
                        1),
                Arguments.of("longs titres français", cinq.toString(), "1;2;3;4;5;6;7;8;9;10", 5),
                Arguments.of(
                        "douze groupes", douze.toString(), "Les Genêts;1;2;3;4;5;6;7;8;9;10" + ";1;2".repeat(7), 5),
                Arguments.of(
                        "titres répétés",
                        "FINESS;Indicateur;Numérateur;Dénominateur;Numérateur;Dénominateur;Commentaire;Commentaire",
                        "DMP;3;4;5;6;vu;revu",
                        1),
                Arguments.of(
                        "accents, casse et espaces",
                        "  Numéro FINESS de l’ÉTABLISSEMENT  ;INDICATEUR ;NUMÉRATEUR\u00A0;Dénominateur (âge révolu, œuvre) ",
                        "DMP;3;4",
                        1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("en_tetes")
    void des_en_tetes_ordinaires_s_importent_et_se_retiennent(
            String quoi, String entetes, String valeurs, int mesures) {
        var fichier = ecrire(entetes, valeurs, 1);
        var vu = imports.examiner(fichier, null, null, null);
        assertThat(vu.ligneEntetes()).as(quoi).isEqualTo(1);
        assertThat(vu.connue()).isFalse();
        var colonnes = vu.colonnes();

        imports.essayer(fichier, "mesures.csv", demande(colonnes));
        var essai = AttenteImport.de(imports);
        assertThat(essai.phase()).as(essai.refus()).isEqualTo(Phase.ESSAYE);
        assertThat(essai.compte(SortLigne.CREEE)).isEqualTo(mesures);
        imports.enregistrer();
        var fait = AttenteImport.de(imports);
        assertThat(fait.phase()).as(fait.refus()).isEqualTo(Phase.ENREGISTRE);
        assertThat(base.sql("SELECT COUNT(*) FROM mesure").query(Integer.class).single())
                .isEqualTo(mesures);
        assertThat(base.sql("SELECT signature FROM correspondance_import")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");

        // the same titles in capitals, with blanks after them: the same file for whoever reads it
        var suivant = ecrire(entetes.toUpperCase(Locale.ROOT).replace(";", "  ;"), valeurs, 2);
        var repris = imports.examiner(suivant, null, null, null);
        assertThat(repris.connue()).as(quoi).isTrue();
        assertThat(repris.colonnes()).isEqualTo(colonnes);
        imports.essayer(suivant, "mesures-2.csv", demande(repris.colonnes()));
        assertThat(AttenteImport.de(imports).compte(SortLigne.CREEE)).isEqualTo(mesures);
    }

    @Test
    void des_titres_qui_different_par_un_seul_mot_ne_sont_pas_ceux_d_un_autre_fichier() {
        var titres =
                "N° FINESS;Indicateur;Numérateur;Dénominateur;" + "Remarque du référent de l’établissement ".repeat(4);
        var fichier = ecrire(titres, "DMP;3;4;", 1);
        imports.essayer(
                fichier,
                "a.csv",
                demande(imports.examiner(fichier, null, null, null).colonnes()));
        AttenteImport.de(imports);
        var autre = imports.examiner(ecrire(titres + "bis", "DMP;3;4;", 1), null, null, null);
        assertThat(autre.connue()).isFalse();
    }

    @Test
    void ce_qui_etait_retenu_avant_l_empreinte_est_encore_reconnu() {
        // as the migration rewrites what was kept in clear
        assertThat(base.sql("SELECT SHA2('n finess|indicateur|numerateur', 256)")
                        .query(String.class)
                        .single())
                .isEqualTo(new Entetes(1, List.of("N° FINESS", "Indicateur", "Numérateur")).signature());
    }

    private static DemandeImport demande(Correspondance colonnes) {
        return new DemandeImport(null, 0, 1, colonnes, UsagesDEssai.DEBUT, UsagesDEssai.FIN);
    }

    private Path ecrire(String entetes, String valeurs, int essms) {
        try {
            return Files.writeString(
                    dossier.resolve("m" + rang++ + ".csv"),
                    entetes + "\n" + GrappesDEssai.essms(essms) + ";" + valeurs + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.treille.referentiel.segur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The list of solutions, from files as people have them. */
@TestIntegration
class ImporterSolutionsTest {

    private static final String ENTETES = "Éditeur;Solution;Couloir;Vague;Date de référencement\n";
    private static final LocalDate JOUR = LocalDate.of(2025, 6, 2);

    @TempDir
    Path dossier;

    @Autowired
    SolutionService service;

    @Autowired
    Solutions solutions;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void vider() {
        base.sql("DELETE FROM referencement_segur").update();
        base.sql("DELETE FROM solution_segur").update();
        base.sql("DELETE FROM import_segur").update();
    }

    private Path fichier(String texte, String encodage) throws IOException {
        return Files.write(dossier.resolve("solutions.csv"), texte.getBytes(Charset.forName(encodage)));
    }

    private ApercuImport importer(String lignes) throws IOException {
        return service.importer("solutions.csv", fichier(ENTETES + lignes, "UTF-8"));
    }

    private SolutionSegur solution(String nom) {
        return solutions.toutes().stream()
                .filter(une -> une.nom().equals(nom))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void une_solution_est_referencee_couloir_par_couloir() throws IOException {
        var fait = importer("Orme SA;Orme;MS1;1;12/03/2023\nOrme SA;Orme;MS2;1;2024-02-01\nSaule;Saule DUI;MS3;;\n");

        assertThat(fait.nouvelles()).isEqualTo(3);
        assertThat(fait.refusees()).isEmpty();
        var orme = solution("Orme");
        assertThat(orme.referencee(Secteur.PA, JOUR)).isTrue();
        assertThat(orme.referencee(Secteur.PA, LocalDate.of(2023, 3, 11))).isFalse();
        assertThat(orme.referencee(Secteur.PDE, JOUR)).isTrue();
        assertThat(orme.referencee(Secteur.AHI, JOUR)).isFalse();
        assertThat(solution("Saule DUI").referencee(Secteur.PJM, JOUR)).isTrue();
        assertThat(service.dernierImport()).hasValueSatisfying(dernier -> {
            assertThat(dernier.fichier()).isEqualTo("solutions.csv");
            assertThat(dernier.lues()).isEqualTo(3);
        });
    }

    @Test
    void un_fichier_d_excel_ancien_se_lit_avec_ses_accents() throws IOException {
        var fait = service.importer(
                "solutions.csv",
                fichier("Liste au 01/06/2025\n" + ENTETES + "Éditeur Été;Chêne;DUI MS 1;Vague 1;\n", "windows-1252"));

        assertThat(fait.genre()).contains("Windows-1252");
        assertThat(solution("Chêne").editeur()).isEqualTo("Éditeur Été");
    }

    @Test
    void une_vague_seconde_ne_suffit_pas() throws IOException {
        importer("Orme SA;Orme;MS1;2;12/03/2023\n");

        assertThat(solution("Orme").referencee(Secteur.PA, JOUR)).isFalse();
        assertThat(service.choisissables()).isEmpty();
    }

    @Test
    void ce_qui_n_est_plus_dans_le_fichier_reste_signale_absent() throws IOException {
        importer("Orme SA;Orme;MS1;1;\nSaule;Saule DUI;MS3;1;\n");
        var id = solution("Orme").id();

        var fait = importer("ORME SA;orme;MS1;1;12/03/2023\n");

        assertThat(fait.nouvelles()).isZero();
        assertThat(fait.modifiees()).isEqualTo(1);
        assertThat(fait.absentes()).isEqualTo(1);
        assertThat(solution("Orme").id()).as("known whatever the capitals").isEqualTo(id);
        assertThat(solution("Saule DUI").referencements())
                .singleElement()
                .extracting(Referencement::absentDepuis)
                .isNotNull();
        assertThat(service.choisissables()).extracting(SolutionSegur::nom).containsExactly("Orme");
        // it is back
        assertThat(importer("Orme SA;Orme;MS1;1;12/03/2023\nSaule;Saule DUI;MS3;1;\n")
                        .modifiees())
                .isEqualTo(1);
        assertThat(service.choisissables()).hasSize(2);
    }

    @Test
    void une_ligne_refusee_laisse_son_referencement_en_vigueur() throws IOException {
        importer("Orme SA;Orme;MS1;1;12/03/2023\nSaule;Saule DUI;MS3;1;\n");

        for (var fausse :
                List.of("Orme SA;Orme;MS1;1;32/13/2023\n", "ORME SA;orme;MS9;1;\n", "Orme SA;Orme;MS1;première;\n")) {
            var fait = importer(fausse + "Saule;Saule DUI;MS3;1;\n");
            assertThat(fait.refusees()).hasSize(1);
            assertThat(fait.absentes()).isZero();
            assertThat(solution("Orme").referencee(Secteur.PA, JOUR)).isTrue();
        }
        // of a line whose solution is not understood nobody knows what it is about
        assertThat(importer("Orme SA;;MS1;1;\nSaule;Saule DUI;MS3;1;\n").absentes())
                .isEqualTo(1);
    }

    @Test
    void une_partie_de_la_liste_se_confirme() throws IOException {
        var toutes = IntStream.rangeClosed(1, 20)
                .mapToObj(rang -> "Éditeur " + rang + ";DUI " + rang + ";MS1;1;\n")
                .toList();
        importer(String.join("", toutes));

        assertThatThrownBy(() -> importer(String.join("", toutes.subList(0, 14))))
                .hasMessageContaining("6\u00A0lignes de la liste ne sont pas dans ce fichier");
        assertThat(service.choisissables()).hasSize(20);
        assertThat(importer(String.join("", toutes.subList(0, 15))).absentes())
                .as("a few leave without asking")
                .isEqualTo(5);
        var partie = fichier(ENTETES + String.join("", toutes.subList(0, 5)), "UTF-8");
        assertThat(service.importer("solutions.csv", partie, true).absentes()).isEqualTo(10);
        assertThat(service.choisissables()).hasSize(5);
    }

    @Test
    void regarder_un_fichier_ne_change_rien() throws IOException {
        var vu = service.examiner("solutions.csv", fichier(ENTETES + "Orme SA;Orme;MS1;1;\n", "UTF-8"));

        assertThat(vu.nouvelles()).isEqualTo(1);
        assertThat(vu.change()).isTrue();
        assertThat(solutions.toutes()).isEmpty();
        assertThat(solutions.connues()).isFalse();
    }

    @Test
    void une_ligne_fausse_est_laissee_de_cote_et_dite() throws IOException {
        var fait = importer("Orme SA;Orme;MS1;1;\nSaule;;MS1;1;\nHêtre;Hêtre;MS9;1;\nOrme sa;ORME;MS1;1;\n"
                + "If;If;MS1;1;32/13/2023\nTilleul;Tilleul;MS1;première;\nBuis;Buis;MS2;1;12/03/0203\n");

        assertThat(fait.nouvelles()).isEqualTo(1);
        assertThat(fait.refusees())
                .extracting(LigneRefusee::numero, LigneRefusee::raison)
                .satisfiesExactly(
                        vide -> assertThat(vide.toList())
                                .isEqualTo(List.of(3, "La colonne «\u00A0Solution\u00A0» est vide.")),
                        couloir ->
                                assertThat(couloir.toList().get(1).toString()).contains("MS9", "MS1, MS2 ou MS3"),
                        deux -> assertThat(deux.toList()).isEqualTo(List.of(5, "Elle est déjà donnée à la ligne 2.")),
                        date -> assertThat(date.toList().get(1).toString())
                                .contains("Date de référencement", "calendrier"),
                        vague -> assertThat(vague.toList().get(1).toString()).contains("première"),
                        siecle -> assertThat(siecle.toList().get(1).toString()).contains("n’est pas plausible"));
    }

    @Test
    void ce_qui_n_est_pas_une_telle_liste_est_refuse_entier() throws IOException {
        assertThatThrownBy(() -> service.importer("x.csv", fichier("a;b\n1;2\n", "UTF-8")))
                .isInstanceOfSatisfying(
                        Refus.class,
                        refus ->
                                assertThat(refus.message()).contains("«\u00A0Éditeur\u00A0»", "«\u00A0Couloir\u00A0»"));
        assertThatThrownBy(() -> importer("Hêtre;Hêtre;MS9;1;\n"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("ligne 2");
        assertThatThrownBy(() -> service.importer("x.csv", fichier("", "UTF-8")))
                .isInstanceOf(Refus.class);
        assertThat(service.dernierImport()).isEmpty();
    }

    @Test
    void seule_la_coordination_importe() throws IOException {
        var fichier = fichier(ENTETES + "Orme SA;Orme;MS1;1;\n", "UTF-8");
        session.ouvrir(Role.CHARGE_MISSION_DT);

        assertThatThrownBy(() -> service.importer("solutions.csv", fichier)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.examiner("solutions.csv", fichier)).isInstanceOf(AccessDeniedException.class);
        assertThat(service.referencements()).isEmpty();
    }
}

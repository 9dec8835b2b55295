package fr.treille.referentiel.segur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.io.IOException;
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
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of SONS orders. */
@TestIntegration
class ImporterSonsTest {

    private static final String ENTETES = "N° FINESS ET;Date de commande;Date d’annulation;VA;Solution\n";
    private static final String UN = GrappesDEssai.essms(1);
    private static final String DEUX = GrappesDEssai.essms(2);

    @TempDir
    Path dossier;

    @Autowired
    SonsService service;

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
        base.sql("DELETE FROM sons_beneficiaire").update();
    }

    private ApercuImport importer(String lignes) throws IOException {
        return service.importer("sons.csv", Files.writeString(dossier.resolve("sons.csv"), ENTETES + lignes));
    }

    @Test
    void une_commande_se_lit_avec_ce_qu_elle_est_devenue() throws IOException {
        importer(UN + ";15/11/2023;;03/06/2024;Orme\n" + DEUX + ";15/11/2023;10/04/2025;;\n");

        assertThat(service.rechercher("", PageRequest.of(0, 10)))
                .containsExactly(
                        new BeneficiaireSons(
                                UN, LocalDate.of(2023, 11, 15), null, LocalDate.of(2024, 6, 3), "Orme", null),
                        new BeneficiaireSons(
                                DEUX, LocalDate.of(2023, 11, 15), LocalDate.of(2025, 4, 10), null, "", null));
        assertThat(service.compter(UN)).isEqualTo(1);
        assertThat(service.rechercher("", PageRequest.of(1, 1)))
                .extracting(BeneficiaireSons::finess)
                .containsExactly(DEUX);
    }

    @Test
    void la_liste_suivante_corrige_et_dit_ce_qui_n_y_est_plus() throws IOException {
        importer(UN + ";15/11/2023;;;Orme\n" + DEUX + ";15/11/2023;;;\n");

        var fait = importer(UN + ";15/11/2023;;03/06/2024;Orme\n");

        assertThat(fait.modifiees()).isEqualTo(1);
        assertThat(fait.absentes()).isEqualTo(1);
        assertThat(service.rechercher(UN, PageRequest.of(0, 1)).getFirst().servi())
                .isTrue();
        assertThat(service.rechercher(DEUX, PageRequest.of(0, 1)).getFirst().absentDepuis())
                .isNotNull();
        assertThat(importer(UN + ";15/11/2023;;03/06/2024;Orme\n").change()).isFalse();
    }

    @Test
    void une_ligne_qui_se_contredit_est_laissee_de_cote() throws IOException {
        var fait = importer(UN + ";15/11/2023;10/11/2023;;\n" + DEUX + ";;;;\n" + "31000;15/11/2023;;;\n" + DEUX
                + ";15/11/2023;;01/01/2023;\n" + DEUX + ";15/11/2023;;;\n");

        assertThat(fait.nouvelles()).isEqualTo(1);
        assertThat(fait.refusees())
                .extracting(LigneRefusee::raison)
                .satisfiesExactly(
                        annulation -> assertThat(annulation).contains("L’annulation est avant la commande"),
                        vide -> assertThat(vide).contains("Date de commande", "est vide"),
                        finess -> assertThat(finess).contains("n’est pas un numéro FINESS"),
                        va -> assertThat(va).contains("La VA est avant la commande"));
    }

    @Test
    void dix_mille_commandes_s_enregistrent() throws IOException {
        var lignes = new StringBuilder();
        for (int rang = 1; rang <= 9_999; rang++) {
            lignes.append(GrappesDEssai.essms(rang)).append(";15/11/2023;;;\n");
        }

        assertThat(importer(lignes.toString()).nouvelles()).isEqualTo(9_999);
        assertThat(service.compter("")).isEqualTo(9_999);
    }

    private List<String> absents() {
        return service.rechercher("", PageRequest.of(0, 100)).stream()
                .filter(ligne -> ligne.absentDepuis() != null)
                .map(BeneficiaireSons::finess)
                .toList();
    }

    @Test
    void une_ligne_refusee_laisse_les_commandes_de_son_essms_comme_elles_sont() throws IOException {
        importer(UN + ";15/11/2023;;;Orme\n" + DEUX + ";15/11/2023;;;\n");

        for (var fausse : List.of(UN + ";15/11/2023;;32/13/2024;Orme\n", UN + ";32/13/2023;;;Orme\n")) {
            var fait = importer(fausse + DEUX + ";15/11/2023;;;\n");
            assertThat(fait.refusees()).hasSize(1);
            assertThat(fait.absentes()).isZero();
        }
        assertThat(absents()).isEmpty();
        // it is no longer there at all
        importer(DEUX + ";15/11/2023;;;\n");
        assertThat(absents()).containsExactly(UN);
    }

    @Test
    void la_liste_d_une_seule_region_ne_rend_pas_les_autres_absentes_sans_qu_on_le_dise() throws IOException {
        var toutes = IntStream.rangeClosed(1, 20)
                .mapToObj(rang -> GrappesDEssai.essms(rang) + ";15/11/2023;;;\n")
                .toList();
        importer(String.join("", toutes));
        var partie = Files.writeString(dossier.resolve("partie.csv"), ENTETES + String.join("", toutes.subList(0, 8)));

        assertThat(service.examiner("partie.csv", partie).partielle()).isTrue();
        assertThatThrownBy(() -> service.importer("partie.csv", partie))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("12\u00A0lignes de la liste ne sont pas dans ce fichier");
        assertThat(absents()).isEmpty();
        assertThat(service.importer("partie.csv", partie, true).absentes()).isEqualTo(12);
        assertThat(absents()).hasSize(12);
        // what left stays out: nothing more is absent
        assertThat(service.importer("partie.csv", partie).absentes()).isZero();
    }
}

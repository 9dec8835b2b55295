package fr.treille.suivi.dui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.ObjetsDEssai;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.usage.UsagesDEssai;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Two grappes signed on 03/11/2025; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class DuiActifsTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 6, 30);

    @Autowired
    DuiActifsService dui;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    ObjetsDEssai objets;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long grappe;
    private long autre;

    @BeforeEach
    void conventionner() {
        base.sql("UPDATE grappe SET statut = 'NOTIFIEE' WHERE statut = 'CONVENTIONNEE'")
                .update();
        grappe = usages.conventionnee("Première", 4).id();
        autre = usages.conventionnee("Seconde", 4).id();
        session.ouvrir(Role.ANIMATEUR);
    }

    private static DuiActifsSaisie saisie(@Nullable LocalDate jour, @Nullable Integer nombre) {
        return new DuiActifsSaisie(jour, nombre, "", "", null);
    }

    private static DuiActifsSaisie prouvee(LocalDate jour, int nombre) {
        return new DuiActifsSaisie(
                jour, nombre, "Extraction", "extraction.csv", "finess;dui\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void la_region_ajoute_le_dernier_compte_de_chaque_grappe_a_la_date() {
        dui.declarer(grappe, prouvee(LocalDate.of(2026, 3, 31), 120));
        dui.declarer(grappe, saisie(LocalDate.of(2026, 6, 15), 150));
        dui.declarer(autre, saisie(LocalDate.of(2026, 5, 1), 80));

        assertThat(dui.total(AUJOURDHUI)).isEqualTo(new DuiActifsTotal(AUJOURDHUI, 230, 2, 2, 0));
        var avril = LocalDate.of(2026, 4, 1);
        assertThat(dui.total(avril)).isEqualTo(new DuiActifsTotal(avril, 120, 1, 2, 1));
        session.ouvrir(objets.agent(Role.ANIMATEUR, "76", "32"));
        assertThat(dui.total(AUJOURDHUI)).isEqualTo(new DuiActifsTotal(AUJOURDHUI, 0, 0, 0, 0));
    }

    @Test
    void un_compte_se_corrige_et_garde_sa_preuve() {
        var id = dui.declarer(grappe, prouvee(LocalDate.of(2026, 3, 31), 120));
        dui.corriger(grappe, id, 0, saisie(LocalDate.of(2026, 3, 31), 125));

        assertThat(dui.deLaGrappe(grappe)).singleElement().satisfies(fiche -> {
            assertThat(fiche.nombre()).isEqualTo(125);
            assertThat(fiche.preuve().nom()).isEqualTo("extraction.csv");
            assertThat(fiche.auteur()).endsWith(Role.ANIMATEUR.libelle());
        });
        assertThat(dui.contenu(id).octets()).asString().isEqualTo("finess;dui\n");
        assertThatThrownBy(() -> dui.corriger(grappe, id, 0, saisie(AUJOURDHUI, 1)))
                .isInstanceOf(ModificationConcurrente.class);
        assertThat(base.sql("SELECT COUNT(*) FROM dui_actifs FOR SYSTEM_TIME ALL WHERE id = ? AND nombre = 120")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isPositive();
        session.ouvrir(objets.agent(Role.ANIMATEUR, "76", "12"));
        assertThatThrownBy(() -> dui.contenu(id)).hasMessageContaining("n’est pas dans votre périmètre");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-07-01|12|jour|à venir",
                "|12|jour|Donnez le jour",
                "2025-11-02|12|jour|signée le 03/11/2025",
                "2026-03-31|12|jour|déjà comptés",
                "2026-06-01||nombre|Donnez le nombre",
                "2026-06-01|-1|nombre|Donnez le nombre"
            })
    void un_compte_impossible_est_refuse_sur_son_champ(
            @Nullable LocalDate jour, @Nullable Integer nombre, String champ, String message) {
        dui.declarer(grappe, saisie(LocalDate.of(2026, 3, 31), 120));
        assertThatThrownBy(() -> dui.declarer(grappe, saisie(jour, nombre)))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
        assertThat(dui.deLaGrappe(grappe)).hasSize(1);
    }

    @Test
    void une_preuve_qui_n_en_est_pas_une_annule_tout() {
        var fausse = new DuiActifsSaisie(AUJOURDHUI, 3, "", "virus.pdf", new byte[] {'M', 'Z', 0});
        assertThatThrownBy(() -> dui.declarer(grappe, fausse)).hasMessageContaining("n’est pas d’un type admis");
        assertThat(dui.deLaGrappe(grappe)).isEmpty();
    }

    @Test
    void chaque_grappe_est_donnee_a_la_date_comptee_ou_non() {
        dui.declarer(grappe, prouvee(LocalDate.of(2026, 3, 31), 120));
        var lues = new ArrayList<DuiActifsLigne>();
        dui.parcourir(AUJOURDHUI, lues::add);

        assertThat(lues)
                .extracting(DuiActifsLigne::nom, DuiActifsLigne::jour, DuiActifsLigne::nombre, DuiActifsLigne::fichier)
                .containsExactly(
                        tuple("Première", LocalDate.of(2026, 3, 31), 120, "extraction.csv"),
                        tuple("Seconde", null, 0, ""));
    }
}

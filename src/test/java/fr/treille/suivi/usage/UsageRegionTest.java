package fr.treille.suivi.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.treille.ObjetsDEssai;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Two measured grappes and one that is not; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class UsageRegionTest {

    private static final String[] CIBLES = {"MSSANTE", "DMP", "DUI_ACTIFS", "PROJET_PERSONNALISE", "AGENDA"};
    private static final PageRequest PAGE = PageRequest.of(0, 50, Sort.by("nom"));

    @Autowired
    UsageRegionService usages;

    @Autowired
    UsagesDEssai essai;

    @Autowired
    ObjetsDEssai objets;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void mesurer() {
        base.sql("DELETE FROM mesure").update();
        base.sql("DELETE FROM periode_mesure").update();
        base.sql("UPDATE grappe SET statut = 'NOTIFIEE' WHERE statut = 'CONVENTIONNEE'")
                .update();
        var bonne = essai.conventionnee("Bonne", 4).id();
        var periode = essai.periode(bonne);
        essai.mesurer(bonne, periode, 4, 1, 20, CIBLES);
        essai.mesurer(
                bonne, essai.periode(bonne, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)), 4, 19, 20, CIBLES);
        var faible = essai.conventionnee("Faible", 2).id();
        essai.mesurer(faible, essai.periode(faible), 2, 100, 200, CIBLES);
        essai.conventionnee("Sans mesure", 3);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @Test
    void les_taux_de_la_region_ajoutent_la_derniere_periode_de_chaque_grappe() {
        var dmp = usages.taux().stream()
                .filter(taux -> taux.indicateur().equals("DMP"))
                .findFirst()
                .orElseThrow();
        // 4 × 19/20 and 2 × 100/200: 276 of 480, where the mean of the rates would say 80 %
        assertThat(dmp.taux()).isEqualTo(new Taux(276, 480));
        assertThat(dmp.essms()).isEqualTo(6);
        assertThat(dmp.parTerritoire()).containsOnlyKeys("31").containsValue(new Taux(276, 480));
        assertThat(dmp.seuils())
                .singleElement()
                .satisfies(seuil -> assertThat(seuil).isEqualByComparingTo("0.7"));
    }

    @Test
    void chaque_grappe_a_ses_taux_et_son_etat() {
        assertThat(usages.rechercher(UsageFiltre.TOUTES, PAGE))
                .extracting(
                        UsageLigne::nom,
                        UsageLigne::etat,
                        ligne -> ligne.taux("DMP").enClair())
                .containsExactly(
                        tuple("Bonne", EtatUsage.ATTEINTE, "95\u00A0%"),
                        tuple("Faible", EtatUsage.SOUS_LE_SEUIL, "50\u00A0%"),
                        tuple("Sans mesure", EtatUsage.SANS_MESURE, "pas de taux"));
        assertThat(noms(new UsageFiltre("", null, null, EtatUsage.SOUS_LE_SEUIL)))
                .containsExactly("Faible");
        assertThat(noms(new UsageFiltre("bon", "31", 1L, null))).containsExactly("Bonne");
        assertThat(noms(new UsageFiltre("", "32", null, null))).isEmpty();
        assertThat(noms(new UsageFiltre("genêts", null, null, null))).hasSize(3);
    }

    @Test
    void un_essms_dispense_ne_retient_pas_sa_grappe() {
        base.sql("UPDATE mesure SET numerateur = 0, hors_cible = TRUE WHERE indicateur IN ('DMP', 'MSSANTE')"
                        + " AND finess = ?")
                .param(GrappesDEssai.essms(1))
                .update();
        assertThat(noms(new UsageFiltre("", null, null, EtatUsage.ATTEINTE))).containsExactly("Bonne");
        assertThat(usages.taux().get(1).taux()).isEqualTo(new Taux(157, 260));
    }

    @Test
    void les_taux_s_arretent_au_perimetre() {
        session.ouvrir(objets.agent(Role.ANIMATEUR, "76", "32"));
        assertThat(usages.taux())
                .allSatisfy(taux -> assertThat(taux.taux().existe()).isFalse());
        assertThat(noms(UsageFiltre.TOUTES)).isEmpty();
        session.ouvrir(objets.agent(Role.COORDINATION_ARS, "75", "33"));
        assertThat(noms(UsageFiltre.TOUTES)).isEmpty();
    }

    private List<String> noms(UsageFiltre filtre) {
        var lignes = usages.rechercher(filtre, PAGE);
        assertThat(usages.compter(filtre)).isEqualTo(lignes.size());
        return lignes.stream().map(UsageLigne::nom).toList();
    }
}

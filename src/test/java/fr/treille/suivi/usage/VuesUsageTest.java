package fr.treille.suivi.usage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.mesure.MesureRequetes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** The view by which rates are added up in SQL, against {@link Taux}: any counts, with or without a denominator or a target. */
@TestIntegration
@Transactional
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class VuesUsageTest {

    @Autowired
    UsagesDEssai essai;

    @Autowired
    MesureRequetes requetes;

    @Autowired
    JdbcClient base;

    private final Random hasard = new Random(7);

    @Test
    void les_termes_d_un_taux_sont_ceux_que_dit_java() {
        var grappe = essai.conventionnee("Vue des taux", 16).id();
        var periode = essai.periode(grappe);
        for (int rang = 1; rang <= 16; rang++) {
            for (int code = 0; code < 30; code++) {
                mesurer(periode, GrappesDEssai.essms(rang), "CODE" + code);
            }
        }
        var mesures = requetes.mesures(periode);
        assertThat(mesures).hasSize(480);
        assertThat(mesures).anyMatch(m -> m.horsCible() && m.denominateur() != null);
        assertThat(mesures).anyMatch(m -> m.denominateur() != null && m.denominateur() == m.reduction());

        var vues = base.sql(
                        "SELECT finess, indicateur, numerateur, denominateur, comptee, opposee, chiffree FROM taux_usage"
                                + " WHERE periode_id = ? ORDER BY finess, indicateur")
                .param(periode)
                .query((rs, rang) -> List.<Object>of(
                        rs.getString(1),
                        rs.getString(2),
                        new Taux(rs.getLong(3), rs.getLong(4)),
                        rs.getBoolean(5),
                        rs.getBoolean(6),
                        rs.getBoolean(7)))
                .list();

        assertThat(vues)
                .containsExactlyInAnyOrderElementsOf(mesures.stream()
                        .map(m -> {
                            var taux = m.horsCible() ? Taux.AUCUN : Taux.de(m);
                            return List.<Object>of(
                                    m.finess(),
                                    m.indicateur(),
                                    taux,
                                    taux.existe(),
                                    !m.horsCible(),
                                    !m.horsCible() && m.denominateur() != null);
                        })
                        .toList());
        sommes(periode, mesures);
    }

    private void sommes(long periode, List<MesureFiche> mesures) {
        var sommes = base.sql(
                        "SELECT indicateur, SUM(numerateur), SUM(denominateur) FROM taux_usage WHERE periode_id = ?"
                                + " GROUP BY indicateur")
                .param(periode)
                .query((rs, rang) -> List.<Object>of(rs.getString(1), new Taux(rs.getLong(2), rs.getLong(3))))
                .list();
        var attendues = new ArrayList<List<Object>>();
        for (int code = 0; code < 30; code++) {
            var nom = "CODE" + code;
            attendues.add(List.of(
                    nom,
                    mesures.stream()
                            .filter(m -> m.indicateur().equals(nom) && !m.horsCible())
                            .map(Taux::de)
                            .reduce(Taux.AUCUN, Taux::plus)));
        }
        assertThat(sommes).containsExactlyInAnyOrderElementsOf(attendues);
    }

    private void mesurer(long periode, String finess, String indicateur) {
        var denominateur = hasard.nextInt(5) == 0 ? null : (Integer) hasard.nextInt(60);
        var reduction = denominateur == null || denominateur == 0 || hasard.nextInt(3) > 0
                ? 0
                : hasard.nextBoolean() ? denominateur : 1 + hasard.nextInt(denominateur);
        base.sql(
                        "INSERT INTO mesure (periode_id, finess, indicateur, numerateur, denominateur, reduction, reduction_motif,"
                                + " source, hors_cible) VALUES (?, ?, ?, ?, ?, ?, ?, 'SAISIE', ?)")
                .params(java.util.Arrays.asList(
                        periode,
                        finess,
                        indicateur,
                        hasard.nextInt(90),
                        denominateur,
                        reduction,
                        reduction == 0 ? "" : "motif",
                        hasard.nextInt(4) == 0))
                .update();
    }

    @Test
    void une_periode_est_mesuree_des_qu_elle_a_une_mesure() {
        var grappe = essai.conventionnee("Vue des périodes", 16).id();
        var vide = essai.periode(grappe);
        var mesuree = essai.periode(grappe, LocalDate.of(2025, 11, 3), LocalDate.of(2025, 12, 31));
        mesurer(mesuree, GrappesDEssai.essms(1), "DMP");

        assertThat(base.sql("SELECT id FROM periodes_de_mesure WHERE grappe_id = ?")
                        .param(grappe)
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrder(vide, mesuree);
        assertThat(base.sql("SELECT id FROM periodes_mesurees WHERE grappe_id = ?")
                        .param(grappe)
                        .query(Long.class)
                        .list())
                .containsExactly(mesuree);
    }
}

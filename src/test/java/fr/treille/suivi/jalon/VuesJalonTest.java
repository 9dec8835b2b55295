package fr.treille.suivi.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.socle.equipe.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views by which the SQL of other modules reads milestones, against {@link Calendrier}: sixty calendars of a grappe. */
@TestIntegration
class VuesJalonTest {

    private static final LocalDate SIGNATURE = LocalDate.of(2025, 3, 1);

    @Autowired
    ConventionsDEssai conventions;

    @Autowired
    JalonService jalons;

    @Autowired
    JdbcClient base;

    @Autowired
    Session session;

    private final Random hasard = new Random(21);

    @Test
    void les_dates_d_une_grappe_sont_celles_du_calendrier() {
        var id = conventions.signee("Vue des jalons", SIGNATURE).id();
        session.ouvrir(Role.COORDINATION_ARS);
        var repetes = new ArrayList<List<Object>>();
        for (int essai = 0; essai < 60; essai++) {
            dater(id, essai);
            var calendrier = jalons.calendrier(id);
            var marque = calendrier.marque();
            var prochain = calendrier.prochain();
            var attendu = Arrays.<Object>asList(
                    calendrier.signeeLe(),
                    prochain == null ? null : prochain.prevu(),
                    calendrier.finDeploiement(),
                    calendrier.ensemble().jalon(TypeJalon.VSR).reel(),
                    calendrier.closLe(),
                    marque == null ? null : marque.jour());

            assertThat(base.sql("SELECT signee_le, prochain, fin, vsr, cloture, marque FROM calendrier_de_grappe"
                                    + " WHERE grappe_id = ?")
                            .param(id)
                            .query(VuesJalonTest::jours)
                            .list())
                    .as(essai + " " + calendrier.pistes())
                    .containsExactly(attendu);
            assertThat(base.sql("SELECT jour FROM clotures WHERE grappe_id = ?")
                            .param(id)
                            .query(VuesJalonTest::jours)
                            .list())
                    .allSatisfy(jour -> assertThat(jour).containsExactly(calendrier.closLe()));
            essms(id, calendrier);
            repetes.add(attendu);
        }
        // the cases are not sixty times the same
        assertThat(repetes.stream().map(jours -> jours.get(2)).filter(fin -> fin == null))
                .hasSizeBetween(5, 55);
        assertThat(repetes.stream().distinct()).hasSizeGreaterThan(40);
    }

    private static List<Object> jours(ResultSet rs, int rang) throws SQLException {
        var jours = new ArrayList<@Nullable Object>();
        for (int colonne = 1; colonne <= rs.getMetaData().getColumnCount(); colonne++) {
            jours.add(rs.getObject(colonne, LocalDate.class));
        }
        return jours;
    }

    /** The VSR of an ESSMS is that of its wave, else that of the grappe. */
    private void essms(long id, Calendrier calendrier) {
        var vues = base.sql("SELECT finess, vsr FROM vsr_des_essms WHERE grappe_id = ? ORDER BY finess")
                .param(id)
                .query((rs, rang) -> Arrays.<Object>asList(rs.getString(1), rs.getObject(2, LocalDate.class)))
                .list();
        var finess = base.sql("SELECT finess FROM essms_de_grappe WHERE grappe_id = ? ORDER BY finess")
                .param(id)
                .query(String.class)
                .list();

        assertThat(finess).hasSize(15);
        assertThat(vues)
                .isEqualTo(finess.stream()
                        .map(un -> Arrays.<Object>asList(
                                un,
                                calendrier.vagues().stream()
                                        .filter(piste -> piste.vague().finess().contains(un))
                                        .findFirst()
                                        .orElse(calendrier.ensemble())
                                        .jalon(TypeJalon.VSR)
                                        .reel()))
                        .toList());
    }

    /** No wave to three, each with some of the ESSMS, and any of the dates. */
    private void dater(long id, int essai) {
        base.sql("DELETE FROM jalon WHERE grappe_id = ?").param(id).update();
        base.sql("DELETE FROM vague_essms WHERE grappe_id = ?").param(id).update();
        base.sql("DELETE FROM vague WHERE grappe_id = ?").param(id).update();
        piste(id, null);
        for (int vague = 1; vague <= hasard.nextInt(4); vague++) {
            var une = base.sql("INSERT INTO vague (grappe_id, nom) VALUES (?, ?) RETURNING id")
                    .params(id, "Vague " + essai + "." + vague)
                    .query(Long.class)
                    .single();
            for (int rang = vague; rang <= 15; rang += 4) {
                base.sql("INSERT INTO vague_essms (grappe_id, finess, vague_id) VALUES (?, ?, ?)")
                        .params(id, GrappesDEssai.essms(rang), une)
                        .update();
            }
            piste(id, une);
        }
    }

    private void piste(long id, @Nullable Long vague) {
        for (var type : vague == null
                ? List.of(TypeJalon.values())
                : Stream.of(TypeJalon.values()).filter(TypeJalon::deVague).toList()) {
            if (hasard.nextInt(3) > 0) {
                var prevu = hasard.nextInt(4) == 0 ? null : SIGNATURE.plusDays(hasard.nextInt(400));
                var reel = prevu != null && hasard.nextBoolean() ? null : SIGNATURE.plusDays(hasard.nextInt(400));
                base.sql(
                                "INSERT INTO jalon (grappe_id, vague_id, type, prevu_initial, prevu, reel) VALUES (?, ?, ?, ?, ?, ?)")
                        .params(Arrays.asList(id, vague, type.name(), prevu, prevu, reel))
                        .update();
            }
        }
    }
}

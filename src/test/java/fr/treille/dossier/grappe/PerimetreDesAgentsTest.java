package fr.treille.dossier.grappe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The périmètre as SQL reads it, against the Java that says it of a grappe: agents who cover territoires before, on and after
 * today, or until then, and grappes of one territoire, of several, and of none.
 */
@TestIntegration
class PerimetreDesAgentsTest {

    private static final List<String> TERRITOIRES = List.of("31", "32", "34", "81");

    /** Around the 02/06/2025. */
    private static final List<String[]> PERIODES = List.of(
            new String[] {"2025-01-01", null},
            new String[] {"2025-01-01", "2025-06-01"},
            new String[] {"2025-01-01", "2025-06-02"},
            new String[] {"2025-06-02", "2025-06-02"},
            new String[] {"2025-06-02", null},
            new String[] {"2025-06-03", null});

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeRepository grappes;

    @Autowired
    Perimetre perimetre;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    TransactionTemplate transaction;

    private final Random hasard = new Random(35);

    @AfterEach
    void personne() {
        session.fermer();
    }

    @Test
    void le_perimetre_en_sql_est_celui_de_java() {
        essai.registre(4);
        var ids = new TreeSet<Long>();
        for (int rang = 0; rang < 12; rang++) {
            ids.add(grappe(rang));
        }
        var vues = 0;
        for (int rang = 0; rang < 30; rang++) {
            var role = rang % 2 == 0 ? Role.ANIMATEUR : Role.CHARGE_MISSION_DT;
            var courriel = Session.courriel(role);
            session.ouvrir(role);
            couvrir(courriel, ids);

            var attendues = transaction.execute(statut -> ids.stream()
                    .filter(id -> grappes.findById(id).orElseThrow().dans(perimetre))
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
            assertThat(lues()).as(courriel + " " + rang).isEqualTo(attendues);
            for (var id : ids) {
                assertThat(perimetre.voitTout("76", List.of(id))).isEqualTo(attendues.contains(id));
            }
            assertThat(perimetre.voitTout("76", ids)).isEqualTo(attendues.equals(ids));
            assertThat(perimetre.voitTout("76", attendues)).isEqualTo(!attendues.isEmpty());
            assertThat(perimetre.voitTout("75", attendues)).isFalse();
            vues += attendues.size();
        }
        // neither none nor all of them
        assertThat(vues).isBetween(60, 300);
    }

    /** Of none to three territoires, some without ESSMS in charge of nobody yet. */
    private long grappe(int rang) {
        session.ouvrir(Role.COORDINATION_ARS);
        var id = rang % 4 == 0
                ? essai.grappe("Vide " + rang).id()
                : essai.remplie("Pleine " + rang, 3).id();
        if (rang % 4 != 0) {
            var lieux = new TreeSet<String>();
            for (int lieu = 0; lieu < rang % 4; lieu++) {
                lieux.add(TERRITOIRES.get(hasard.nextInt(TERRITOIRES.size())));
            }
            essai.deplacer(id, lieux.toArray(String[]::new));
        }
        return id;
    }

    /** Some territoires over some days, and some grappes to be in charge of. */
    private void couvrir(String courriel, Set<Long> ids) {
        base.sql("DELETE FROM affectation WHERE agent_id = (SELECT id FROM agent WHERE courriel = ?)")
                .param(courriel)
                .update();
        for (int fois = hasard.nextInt(4); fois > 0; fois--) {
            var periode = PERIODES.get(hasard.nextInt(PERIODES.size()));
            base.sql("INSERT INTO affectation (territoire_code, agent_id, part, du, au)"
                            + " SELECT ?, id, 'EN_APPUI', ?, ? FROM agent WHERE courriel = ?")
                    .params(java.util.Arrays.asList(
                            TERRITOIRES.get(hasard.nextInt(TERRITOIRES.size())), periode[0], periode[1], courriel))
                    .update();
        }
        for (var id : ids) {
            if (hasard.nextInt(4) == 0) {
                base.sql("UPDATE grappe SET " + (hasard.nextBoolean() ? "responsable_id" : "responsable_grades_id")
                                + " = (SELECT id FROM agent WHERE courriel = ?) WHERE id = ?")
                        .params(courriel, id)
                        .update();
            }
        }
    }

    private Set<Long> lues() {
        return new TreeSet<>(base.sql("SELECT g.id FROM grappes g WHERE " + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .query(Long.class)
                .list());
    }

    @Test
    void les_territoires_d_une_grappe_sont_ceux_de_ses_essms() {
        essai.registre(6);
        essai.essms(GrappesDEssai.finess("3200", 1), GrappesDEssai.PORTEUR, "Service du Gers", "32");
        session.ouvrir(Role.COORDINATION_ARS);
        var vide = essai.grappe("Change de lieux");
        assertThat(lieux(vide.id())).isEmpty();
        var deux = membres.ajouter(
                vide.id(), vide.version(), List.of(GrappesDEssai.essms(1), GrappesDEssai.finess("3200", 1)));
        assertThat(lieux(vide.id())).containsExactlyInAnyOrder("31", "32");
        assertThat(deux.territoires()).containsExactlyInAnyOrder("31", "32");
        membres.retirer(deux.id(), deux.version(), List.of(GrappesDEssai.essms(1)));
        assertThat(lieux(vide.id())).containsExactly("32");
    }

    @Autowired
    MembreService membres;

    private List<String> lieux(long id) {
        return base.sql("SELECT territoire_code FROM territoires_de_grappe WHERE grappe_id = ?")
                .param(id)
                .query(String.class)
                .list();
    }
}

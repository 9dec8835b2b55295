package fr.treille.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.BaseVide;
import fr.treille.Montre;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.liste.ProchainesEcheances;
import fr.treille.socle.commun.temps.MontreRegionale;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The demonstration is the same whatever day of the programme it starts on, or says at once that it cannot. */
@TestIntegration
@Import(MontreRegionale.class)
@TestPropertySource(
        properties = "treille.appels.livres=classpath*:appels/*.yaml,classpath*:demonstration/appels/*.yaml")
class DemonstrationTest {

    /** Grappes by status. */
    private static final Map<String, Long> STATUTS = Map.of(
            "EN_CONSTITUTION", 2L,
            "DEPOSEE", 2L,
            "IRRECEVABLE", 1L,
            "EN_INSTRUCTION", 3L,
            "FAVORABLE", 4L,
            "DEFAVORABLE", 2L,
            "NOTIFIEE", 4L,
            "REFUS_NOTIFIE", 2L,
            "CONVENTIONNEE", 4L,
            "A_DECIDER", 12L);

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private Montre montre;

    @Autowired
    private JdbcClient base;

    @Autowired
    private DataSource source;

    @Autowired
    private ProchainesEcheances echeances;

    @AfterEach
    void effacer() {
        BaseVide.vider(source);
        for (var table : new String[] {"fenetre_type", "fenetre", "edition", "appel"}) {
            base.sql(
                            switch (table) {
                                case "appel" -> "DELETE FROM appel WHERE livre LIKE 'demonstration-%'";
                                case "fenetre_type" ->
                                    "DELETE FROM fenetre_type WHERE fenetre_id IN (SELECT f.id FROM fenetre f JOIN appel a"
                                            + " ON a.id = f.appel_id WHERE a.livre LIKE 'demonstration-%')";
                                default ->
                                    "DELETE FROM " + table
                                            + " WHERE appel_id IN (SELECT id FROM appel WHERE livre LIKE 'demonstration-%')";
                            })
                    .update();
        }
        base.sql("UPDATE region SET agence_nom = '' WHERE agence_nom <> ''").update();
    }

    /** The day of its settings, a Monday seven months later, a public holiday, a Sunday. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-09-22", "2026-04-20", "2026-05-01", "2025-12-28"})
    void elle_se_construit_tout_entiere(String jour) {
        construire(LocalDate.parse(jour));
    }

    /** A day of each month, in turn each day of the week, and every public holiday. */
    @Tag("endurance")
    @ParameterizedTest
    @MethodSource("jours")
    void elle_se_construit_tout_entiere_n_importe_quel_jour_du_programme(LocalDate jour) {
        construire(jour);
    }

    private static Stream<LocalDate> jours() {
        var mois = Stream.iterate(
                JourDemonstration.PREMIER, jour -> !jour.isAfter(JourDemonstration.DERNIER), jour -> jour.plusDays(29));
        var feries = Stream.of(
                "2025-07-14",
                "2025-08-15",
                "2025-11-01",
                "2025-11-11",
                "2025-12-25",
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-08",
                "2026-05-14",
                "2026-05-25",
                "2026-07-14",
                "2026-08-15",
                "2026-11-01",
                "2026-11-11",
                "2026-12-25",
                "2027-02-28",
                "2027-12-31");
        return Stream.concat(mois, feries.map(LocalDate::parse));
    }

    private void construire(LocalDate jour) {
        BaseVide.vider(source);
        base.sql("UPDATE region SET agence_nom = '' WHERE agence_nom <> ''").update();
        montre.regler(jour + "T10:00:00");
        assertThat(demonstration.vide()).isTrue();

        demonstration.construire();

        assertThat(demonstration.vide()).isFalse();
        var statuts = new TreeMap<String, Long>();
        base.sql("SELECT statut, COUNT(*) FROM grappe GROUP BY statut").query(ligne -> {
            statuts.put(ligne.getString(1), ligne.getLong(2));
        });
        assertThat(statuts).isEqualTo(new TreeMap<>(STATUTS));
        // what the real calls do not show on that day: an open window, complements awaited, meetings to come and held
        assertThat(compter("fenetre WHERE ouverture <= '" + jour + "' AND cloture_depot >= '" + jour + "'"))
                .isPositive();
        // a committee whose enveloppe does not cover the twelve files that it ranks, each scored by two people, but for
        // one of them who has a link
        assertThat(compter("fiche_notation WHERE consensus AND soumise_le IS NOT NULL"))
                .isEqualTo(12);
        assertThat(compter("fiche_notation WHERE evaluateur_id IS NOT NULL AND soumise_le IS NOT NULL"))
                .isEqualTo(23);
        assertThat(compter("fiche_notation WHERE lien_le IS NOT NULL")).isEqualTo(1);
        assertThat(compter("scenario_choix WHERE sens = 'FAVORABLE'")).isBetween(1L, 9L);
        assertThat(compter("scenario_choix WHERE sens = 'COMPLEMENTAIRE'")).isPositive();
        assertThat(compter("scenario_choix WHERE sens = 'DEFAVORABLE'")).isEqualTo(2);
        assertThat(compter("complement WHERE recu_le IS NULL")).isEqualTo(2);
        assertThat(compter("point_mensuel WHERE jour > '" + jour + "'")).isPositive();
        assertThat(compter("point_mensuel WHERE jour < '" + jour + "'")).isGreaterThan(10);
        lesReglesDisentEnsembleCeQuEllesDisentUneAUne();
    }

    /** A page reads them all in one row a grappe, a sort one by one. */
    private void lesReglesDisentEnsembleCeQuEllesDisentUneAUne() {
        var ensemble = new TreeMap<Long, LocalDate>();
        echeances
                .de(base.sql("SELECT id FROM grappe").query(Long.class).list(), "76")
                .forEach((grappe, echeance) -> ensemble.put(grappe, echeance.date()));
        var uneAUne = new TreeMap<Long, LocalDate>();
        base.sql(echeances.sql()).param("perimetreRegion", "76").query(ligne -> {
            uneAUne.put(ligne.getLong("grappe_id"), ligne.getObject("jour", LocalDate.class));
        });
        assertThat(ensemble).hasSizeGreaterThan(10).isEqualTo(uneAUne);
    }

    private long compter(String quoi) {
        return base.sql("SELECT COUNT(*) FROM " + quoi).query(Long.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-16", "2026-04-20", "2027-12-31"})
    void un_jour_du_programme_est_admis(String jour) {
        JourDemonstration.exiger(jour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-15", "2025-06-15", "2028-01-01", "1925-09-22"})
    void un_autre_est_refuse_avec_ceux_qui_conviennent(String jour) {
        assertThatThrownBy(() -> JourDemonstration.exiger(jour))
                .isInstanceOfSatisfying(
                        InvalidConfigurationPropertyValueException.class,
                        refus -> assertThat(refus.getReason())
                                .contains("du 16/06/2025 au 31/12/2027", "treille.horloge.depart=2025-09-22"));
    }

    @Test
    void ce_qui_n_est_pas_un_jour_est_refuse() {
        assertThatThrownBy(() -> JourDemonstration.exiger("20/04/2026"))
                .isInstanceOfSatisfying(
                        InvalidConfigurationPropertyValueException.class,
                        refus -> assertThat(refus.getReason()).contains("n’est pas un jour"));
    }
}

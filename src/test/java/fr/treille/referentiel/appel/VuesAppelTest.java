package fr.treille.referentiel.appel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.TestIntegration;
import fr.treille.referentiel.appel.fenetre.EtendueProjets;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.fenetre.FenetresSql;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.DureeConvention;
import fr.treille.referentiel.appel.regle.Exigences;
import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.referentiel.appel.regle.Modeles;
import fr.treille.referentiel.appel.regle.RegleGuichet;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.ReglesDuDepot;
import fr.treille.referentiel.appel.regle.ReglesEcrites;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The views by which the SQL of other modules reads the rules of a call, against the Java that reads the same: forty calls,
 * with one to five editions, each day around those when they take effect.
 */
@TestIntegration
@Transactional
class VuesAppelTest {

    private static final LocalDate PUBLICATION = LocalDate.of(2025, 4, 22);
    private static final List<String> CODES = List.of("DMP", "dmp", "Dmp", "MSSANTE", "MSSANTÉ", "AGENDA", "agenda");

    /** Said, or left to the year. */
    private static final List<@Nullable Boolean> VERSIONS = java.util.Arrays.asList(true, false, null);

    @Autowired
    JdbcClient base;

    @Autowired
    ReglesDuDepot reglesDuDepot;

    private final Random hasard = new Random(34);

    private record Ecrite(long id, int numero, @Nullable LocalDate effet, Regles regles) {}

    private record Lue(
            long edition,
            int evolution,
            int acquisition,
            int mesure,
            String favorable,
            String defavorable,
            boolean version) {}

    private static int annee(int rang) {
        return 2024 + rang % 2;
    }

    private long appel(int rang) {
        return base.sql(
                        "INSERT INTO appel (intitule, annee, region_code, source, statut) VALUES (?, ?, '76', '', 'PUBLIE')"
                                + " RETURNING id")
                .params("Essai des vues " + rang, annee(rang))
                .query(Long.class)
                .single();
    }

    private List<Ecrite> editions(long appel) {
        var editions = new ArrayList<Ecrite>();
        LocalDate effet = null;
        for (int numero = 1; numero <= 1 + hasard.nextInt(5); numero++) {
            var regles = regles();
            var id = base.sql("INSERT INTO edition (appel_id, numero, effet, creee_le, regles)"
                            + " VALUES (?, ?, ?, '2025-04-22 12:00:00.123456', ?) RETURNING id")
                    .params(java.util.Arrays.asList(appel, numero, effet, ReglesEcrites.ecrire(regles)))
                    .query(Long.class)
                    .single();
            editions.add(new Ecrite(id, numero, effet, regles));
            effet = (effet == null ? PUBLICATION : effet).plusDays(1L + hasard.nextInt(3));
        }
        return editions;
    }

    private Regles regles() {
        var modele = ReglesDEssai.avec(
                15, Set.of(), new GrilleNotation(20, List.of(new GrilleNotation.Critere("Vision", 20))), cibles());
        var evolution = 1 + hasard.nextInt(24);
        var acquisition = 1 + hasard.nextInt(24);
        var mesure = 1 + hasard.nextInt(12);
        return new Regles(
                modele.types(),
                modele.secteurs(),
                15,
                15,
                modele.bareme(),
                null,
                Set.of(),
                modele.choix(),
                new Exigences(Set.of(), Set.of(), RegleGuichet.TAILLE_ET_REGIONS, 50, VERSIONS.get(hasard.nextInt(3))),
                modele.criteres(),
                modele.pieces(),
                modele.grille(),
                modele.cibles(),
                modele.atteinte(),
                evolution,
                acquisition,
                mesure,
                DureeConvention.usuelle(evolution, acquisition, mesure),
                new Modeles(
                        "notification/f" + hasard.nextInt(9), "notification/d’" + hasard.nextInt(9), "convention/c"),
                List.of());
    }

    /** Codes that a loose collation would take for one, thresholds of up to twenty decimals. */
    private List<CibleFiche> cibles() {
        var codes = new ArrayList<>(CODES);
        java.util.Collections.shuffle(codes, hasard);
        return IntStream.range(0, hasard.nextInt(codes.size() + 1))
                .mapToObj(rang -> {
                    var seuil = hasard.nextInt(4) == 0
                            ? null
                            : new BigDecimal("0." + (1 + hasard.nextInt(9)) + "0".repeat(hasard.nextInt(18))
                                    + hasard.nextInt(10));
                    return new CibleFiche(
                            codes.get(rang),
                            "Taux d’utilisation «\u00A0" + codes.get(rang) + "\u00A0» ".repeat(hasard.nextInt(40))
                                    + "…",
                            "numérateur",
                            "dénominateur",
                            seuil,
                            List.of());
                })
                .toList();
    }

    @Test
    void l_edition_qui_regit_un_depot_est_celle_que_dit_java() {
        var jours = 0;
        for (int rang = 0; rang < 40; rang++) {
            var appel = appel(rang);
            var editions = editions(appel);
            for (int jour = -3; jour < 20; jour++) {
                var depot = jour == -3 ? null : PUBLICATION.plusDays(jour);
                var regles = reglesDuDepot.regles(appel, depot).orElseThrow();
                var attendue = editions.stream()
                        .filter(edition -> edition.regles().equals(regles))
                        .findFirst()
                        .orElseThrow();

                assertThat(vue(appel, depot))
                        .as(depot + " " + editions)
                        .containsExactly(new Lue(
                                attendue.id(),
                                regles.deploiementEvolutionMois(),
                                regles.deploiementAcquisitionMois(),
                                regles.mesureMois(),
                                regles.modeles().favorable(),
                                regles.modeles().defavorable(),
                                regles.deLAnnee(annee(rang)).exigences().versionSegur()));
                assertThat(attendue.id()).isEqualTo(selonLesFiches(editions, depot));
                jours++;
            }
        }
        assertThat(jours).isEqualTo(40 * 23);
    }

    /** As {@link Appel} chooses, by {@link EditionFiche#vaut}. */
    private static long selonLesFiches(List<Ecrite> editions, @Nullable LocalDate depot) {
        return editions.stream()
                .filter(edition -> depot == null
                        || new EditionFiche(
                                        edition.id(),
                                        edition.numero(),
                                        edition.effet(),
                                        "",
                                        "",
                                        java.time.Instant.EPOCH,
                                        edition.regles())
                                .vaut(depot))
                .max(java.util.Comparator.comparingInt(Ecrite::numero))
                .orElseThrow()
                .id();
    }

    private List<Lue> vue(long appel, @Nullable LocalDate depot) {
        return base.sql("SELECT * FROM regles_du_depot WHERE appel_id = :appel AND depuis <= :jour AND avant > :jour")
                .param("appel", appel)
                .param("jour", Objects.requireNonNullElse(depot, LocalDate.of(9999, 12, 30)))
                .query((rs, rang) -> new Lue(
                        rs.getLong("edition_id"),
                        rs.getInt("deploiement_evolution_mois"),
                        rs.getInt("deploiement_acquisition_mois"),
                        rs.getInt("mesure_mois"),
                        rs.getString("modele_favorable"),
                        rs.getString("modele_defavorable"),
                        rs.getBoolean("version_segur")))
                .list();
    }

    @Test
    void les_cibles_d_une_edition_sont_celles_que_dit_java_dans_leur_ordre() {
        var lues = 0;
        for (int rang = 0; rang < 40; rang++) {
            for (var edition : editions(appel(rang))) {
                var cibles = base.sql(
                                "SELECT code, libelle, seuil FROM cibles_du_depot WHERE edition_id = ? ORDER BY rang")
                        .param(edition.id())
                        .query((rs, numero) -> java.util.Arrays.<Object>asList(
                                rs.getString(1), rs.getString(2), nu(rs.getBigDecimal(3))))
                        .list();

                assertThat(cibles)
                        .isEqualTo(edition.regles().cibles().stream()
                                .map(cible -> java.util.Arrays.<Object>asList(
                                        cible.code(), cible.libelle(), nu(cible.seuil())))
                                .toList());
                lues += cibles.size();
            }
        }
        assertThat(lues).isGreaterThan(200);
    }

    /** Codes are told apart as Java tells them. */
    @Test
    void un_code_se_cherche_a_la_lettre_pres() {
        var appel = appel(0);
        var edition = editions(appel).getFirst();
        for (var code : CODES) {
            assertThat(base.sql("SELECT COUNT(*) FROM cibles_du_depot WHERE edition_id = ? AND code = ?")
                            .params(edition.id(), code)
                            .query(Long.class)
                            .single())
                    .isEqualTo(edition.regles().cibles().stream()
                            .filter(cible -> cible.code().equals(code))
                            .count());
        }
    }

    @Test
    void un_amendement_le_jour_meme_du_depot_le_regit() {
        var appel = appel(0);
        base.sql("INSERT INTO edition (appel_id, numero, effet, creee_le, regles) VALUES (?, 1, NULL, '2025-04-22', ?)")
                .params(appel, ReglesEcrites.ecrire(regles()))
                .update();
        // two amendments of the same day: the last one written
        for (int numero = 2; numero <= 3; numero++) {
            base.sql("INSERT INTO edition (appel_id, numero, effet, creee_le, regles)"
                            + " VALUES (?, ?, '2025-05-01', '2025-04-30 22:00:00', ?)")
                    .params(appel, numero, ReglesEcrites.ecrire(regles()))
                    .update();
        }
        for (var jour : List.of("2025-04-30", "2025-05-01", "2025-05-02")) {
            var depot = LocalDate.parse(jour);
            var regles = reglesDuDepot.regles(appel, depot).orElseThrow();
            assertThat(vue(appel, depot)).as(jour).singleElement().satisfies(lue -> {
                assertThat(lue.mesure()).isEqualTo(regles.mesureMois());
                assertThat(lue.evolution()).isEqualTo(regles.deploiementEvolutionMois());
                assertThat(lue.acquisition()).isEqualTo(regles.deploiementAcquisitionMois());
            });
        }
    }

    private static @Nullable BigDecimal nu(@Nullable BigDecimal seuil) {
        return seuil == null ? null : seuil.stripTrailingZeros();
    }

    /** In the history, where the windows that are gone are named too. */
    @Test
    void les_jours_d_une_fenetre_se_disent_en_sql_comme_a_l_ecran() {
        for (var ouverture : new @Nullable LocalDate[] {PUBLICATION, null}) {
            var fenetre = new FenetreFiche(
                    1,
                    ouverture,
                    LocalDate.of(2025, 6, 13),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    EtendueProjets.TOUTES,
                    Map.of());
            assertThat(base.sql("SELECT " + FenetresSql.periode("x")
                                    + " FROM (SELECT CAST(? AS DATE) ouverture, CAST(? AS DATE) cloture_depot) x")
                            .params(Arrays.asList(ouverture, fenetre.clotureDepot()))
                            .query(String.class)
                            .single())
                    .isEqualTo(fenetre.periode());
        }
    }
}

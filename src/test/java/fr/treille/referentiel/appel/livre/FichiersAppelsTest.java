package fr.treille.referentiel.appel.livre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.TestIntegration;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.regle.ConditionPiece;
import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.referentiel.appel.regle.Piece;
import fr.treille.socle.territoire.RegionFiche;
import fr.treille.socle.territoire.Regions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every file of a call, whoever added it: whole, sourced, and in order. What is wrong in one is said with its name. */
@TestIntegration
class FichiersAppelsTest {

    /** How many pieces of each condition the calls ask for at least (AAP 2025, annexe 2). */
    private static final Map<ConditionPiece, Long> PIECES = new TreeMap<>(Map.of(
            ConditionPiece.TOUJOURS, 4L,
            ConditionPiece.SAAD, 1L,
            ConditionPiece.ENTITE_NATIONALE, 1L,
            ConditionPiece.COUVERTURE, 1L,
            ConditionPiece.PETITS_OG, 1L,
            ConditionPiece.EQUIPEMENT, 3L,
            ConditionPiece.AMOA, 1L));

    @Autowired
    private Regions regions;

    static Stream<Arguments> fichiers() {
        return Livres.tous().tous().stream().map(livre -> Arguments.of(livre.cle(), livre));
    }

    @Test
    void les_trois_appels_livres_deux_nouveaux_et_ceux_de_la_demonstration_sont_lus() {
        assertThat(Livres.delivres().tous())
                .extracting(AppelLivre::cle)
                .containsExactly("grand-est-2025", "occitanie-2022", "occitanie-2025");
        assertThat(Livres.avecDeuxNouveaux().tous())
                .extracting(AppelLivre::cle)
                .contains("essai-guadeloupe-2026", "essai-occitanie-2026")
                .hasSize(5);
        assertThat(Livres.tous().tous()).hasSize(7);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fichiers")
    void chaque_partie_dit_d_ou_elle_vient(String cle, AppelLivre livre) {
        assertThat(cle).matches("[a-z0-9-]{1,60}");
        assertThat(regions.toutes()).extracting(RegionFiche::code).contains(livre.regionCode());
        assertThat(livre.resume()).hasSizeGreaterThan(40);
        assertThat(livre.saisie().source()).isNotBlank();
        assertThat(livre.origines())
                .hasSize(9)
                .allSatisfy(origine ->
                        assertThat(origine.source()).as(origine.partie()).hasSizeGreaterThan(20));
        assertThat(livre.saisie().enveloppe() == null)
                .isEqualTo(livre.saisie().enveloppeSource().isEmpty());
        assertThat(livre.saisie().regles().silences()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fichiers")
    void les_fenetres_sont_dans_l_ordre_et_disent_ce_qu_elles_recoivent(String cle, AppelLivre livre) {
        assertThat(livre.saisie().fenetres()).isNotEmpty().allSatisfy(fenetre -> {
            assertThat(fenetre.jalons())
                    .extracting(FenetreFiche.Jalon::date)
                    .as(fenetre.periode())
                    .isSortedAccordingTo(Comparator.naturalOrder());
            assertThat(fenetre.accueils().values()).isNotEmpty().noneMatch(accueillis -> accueillis.isEmpty());
            assertThat(livre.saisie().regles().types())
                    .containsAll(fenetre.accueils().keySet());
            assertThat(Math.abs(
                            fenetre.clotureDepot().getYear() - livre.saisie().annee()))
                    .isLessThanOrEqualTo(1);
        });
        assertThat(livre.saisie().fenetres()).isSortedAccordingTo(Comparator.comparing(FenetreFiche::clotureDepot));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fichiers")
    void les_regles_sont_completes(String cle, AppelLivre livre) {
        var regles = livre.saisie().regles();
        assertThat(regles.criteres()).isNotEmpty();
        assertThat(regles.criteres())
                .anyMatch(critere -> critere.contains(regles.tailleMinimale() + " FINESS géographiques"));
        var total = regles.grille().total();
        if (total == null) {
            assertThat(regles.silences()).anyMatch(silence -> silence.contains("grille"));
        } else {
            assertThat(total).isEqualTo(20);
            assertThat(regles.grille().criteres().stream()
                            .mapToInt(critere -> Objects.requireNonNull(critere.points()))
                            .sum())
                    .isEqualTo(20);
        }
        assertThat(regles.grille().criteres())
                .extracting(GrilleNotation.Critere::libelle)
                .doesNotHaveDuplicates();
        var pieces = regles.pieces().stream().collect(Collectors.groupingBy(Piece::condition, Collectors.counting()));
        PIECES.forEach((condition, nombre) -> assertThat(pieces.getOrDefault(condition, 0L))
                .as(condition.libelle())
                .isGreaterThanOrEqualTo(nombre));
        assertThat(regles.cibles()).hasSize(7).allSatisfy(cible -> {
            assertThat(cible.exemptions()).isNotNull();
            assertThat(cible.seuil() == null).isEqualTo(cible.denominateur() == null);
        });
    }

    @Test
    void un_nouvel_appel_porte_ses_propres_nombres() {
        var guadeloupe = Livres.livre(Livres.avecDeuxNouveaux(), "essai-guadeloupe-2026");
        assertThat(guadeloupe.regionCode()).isEqualTo("01");
        assertThat(guadeloupe.saisie().regles().tailleMinimale()).isEqualTo(8);
        assertThat(guadeloupe.saisie().regles().seuilPetitOg()).isEqualTo(8);
        assertThat(guadeloupe.saisie().fenetres().getFirst().clotureDepot()).isEqualTo("2026-06-12");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "champ inconnu | annee: 2025 | annee: 2025\\nmillesime: 2025 | millesime",
                "champ absent | '  total: 20\\n' | '' | total",
                "champ répété | annee: 2025 | annee: 2025\\nannee: 2026 | duplicate key",
                "nombre absent | seuilPetitOg: 15 | seuilPetitOg: ~ | seuilPetitOg",
                "jour impossible | 2025-07-04 | 2025-07-41 | 2025-07-41",
                "jours en désordre | 2025-07-04 | 2025-05-04 | vient avant",
                "secteur inconnu | '[PA, PH' | '[PA, PX' | PX",
                "grille qui ne fait pas 20 | points: 7 | points: 8 | font 21 points",
                "trou dans le barème | rangDebut: 50 | rangDebut: 51 | laisse un trou",
                "part au-dessus de 1 | seuil: 0.9 | seuil: 90 | va de plus de 0",
            })
    void un_fichier_faux_arrete_avec_son_nom_et_sa_faute(
            String cas, String juste, String faux, String dit, @TempDir Path dossier) throws Exception {
        var texte = Files.readString(Path.of("src/main/resources/appels/occitanie-2025.yaml"));
        var change = texte.replace(juste.replace("\\n", "\n"), faux.replace("\\n", "\n"));
        assertThat(change).isNotEqualTo(texte);
        Files.writeString(dossier.resolve("faux.yaml"), change, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Livres.catalogue("file:" + dossier + "/*.yaml"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("faux.yaml")
                .hasMessageContaining(dit);
    }

    @Test
    void deux_fichiers_de_meme_nom_sont_refuses() {
        assertThatThrownBy(() -> Livres.catalogue(
                        "classpath*:appels/*.yaml", "file:src/main/resources/appels/occitanie-2022.yaml"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("occitanie-2022");
    }

    @Test
    void une_region_voit_les_siens_du_plus_recent_au_plus_ancien() {
        assertThat(List.of("76", "44", "01").stream()
                        .map(region -> Livres.avecDeuxNouveaux().de(region).stream()
                                .map(AppelLivre::cle)
                                .toList()))
                .containsExactly(
                        List.of("essai-occitanie-2026", "occitanie-2025", "occitanie-2022"),
                        List.of("grand-est-2025"),
                        List.of("essai-guadeloupe-2026"));
    }
}

package fr.treille.longueurs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.TestIntegration;
import fr.treille.referentiel.etablissement.finess.Champ;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/** Every column of text says what feeds it, and holds the longest of it. */
@TestIntegration
class ColonnesDeclareesTest {

    private static final Map<String, String> DECLAREES = ColonnesDeclarees.toutes();

    @Autowired
    Schema schema;

    @Autowired
    JdbcClient base;

    @Autowired
    List<TextesSaisis> saisis;

    @Autowired
    List<SourceEcheances> echeances;

    @Test
    void chaque_colonne_de_texte_dit_d_ou_elle_vient() {
        assertThat(DECLAREES.keySet())
                .as("declare the new column in ColonnesDeclarees, with what bounds it")
                .containsExactlyInAnyOrderElementsOf(schema.longueurs().keySet());
    }

    @Test
    void chaque_colonne_saisie_ou_coupee_a_son_epreuve() {
        var attendues = DECLAREES.entrySet().stream()
                .filter(colonne -> List.of("saisi", "coupé").contains(colonne.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(saisis.stream().flatMap(sujet -> sujet.colonnes().stream()))
                .containsExactlyInAnyOrderElementsOf(attendues);
    }

    @Test
    void chaque_colonne_tient_le_plus_long_de_ce_qui_la_remplit() {
        var longueurs = schema.longueurs();
        assertThat(DECLAREES.entrySet().stream()
                        .filter(colonne -> longueurs.get(colonne.getKey()) < exige(colonne.getKey(), longueurs))
                        .map(colonne -> colonne.getKey() + " (" + longueurs.get(colonne.getKey()) + ") takes "
                                + exige(colonne.getKey(), longueurs) + " of " + colonne.getValue()))
                .isEmpty();
    }

    /** How many characters a column may receive. */
    private long exige(String colonne, Map<String, Long> longueurs) {
        var source = DECLAREES.get(colonne);
        if (source.startsWith("=")) {
            var parties = source.substring(1).split("\\+");
            return parties.length
                    - 1
                    + Arrays.stream(parties)
                            .mapToLong(partie -> donne(partie, longueurs))
                            .sum();
        }
        if (chiffres(source)) {
            return Long.parseLong(source);
        }
        return switch (source) {
            case "sha256" -> 64;
            case "finess" -> 9;
            case "région" -> schema.plusLongue("region.code");
            case "territoire" -> schema.plusLongue("territoire.code");
            case "territoires" -> longueur("SELECT code FROM territoire");
            case "registre" -> champ(colonne).longueur();
            case "libre" -> 100_000_000;
            case "vide", "technique", "officiel", "saisi", "coupé" -> 1;
            default -> noms(source);
        };
    }

    /** What another column gives: what it holds, unless it is composed and said to be shorter. */
    private static long donne(String colonne, Map<String, Long> longueurs) {
        var source = DECLAREES.get(colonne);
        return chiffres(source) ? Long.parseLong(source) : longueurs.get(colonne);
    }

    private long longueur(String codes) {
        return String.join(",", base.sql(codes).query(String.class).list()).length();
    }

    private static Champ champ(String colonne) {
        return Arrays.stream(Champ.values())
                .filter(champ -> champ.colonne().equals(colonne.substring(colonne.indexOf('.') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean chiffres(String source) {
        return source.matches("\\d+");
    }

    private static long noms(String source) {
        var noms = valeurs(source.replace("+", ""))
                .map(valeur -> ((Enum<?>) valeur).name())
                .toList();
        return source.endsWith("+")
                ? String.join(",", noms).length()
                : noms.stream().mapToInt(String::length).max().orElseThrow();
    }

    private static Stream<?> valeurs(String nom) {
        var trouves = ENUMS.keySet().stream()
                .filter(classe -> classe.endsWith("." + nom))
                .toList();
        assertThat(trouves).as("the enum %s", nom).hasSize(1);
        return Arrays.stream(ENUMS.get(trouves.getFirst()).getEnumConstants());
    }

    private static final Map<String, Class<?>> ENUMS = enums();

    private static Map<String, Class<?>> enums() {
        var recherche = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition classe) {
                return true;
            }
        };
        recherche.addIncludeFilter(new AssignableTypeFilter(Enum.class));
        return recherche.findCandidateComponents("fr.treille").stream()
                .map(classe -> ClassUtils.resolveClassName(String.valueOf(classe.getBeanClassName()), null))
                .filter(Class::isEnum)
                .collect(Collectors.toMap(Class::getName, Function.<Class<?>>identity()));
    }

    @Test
    void ce_que_le_produit_compose_n_est_jamais_plus_long_qu_il_n_est_dit() {
        assertThat(ZoneId.getAvailableZoneIds())
                .allSatisfy(zone -> assertThat(zone).hasSizeLessThanOrEqualTo(40));
        assertThat(echeances)
                .flatExtracting(source -> source.regles(JoursLocaux.de(ZoneId.of("Europe/Paris"), Instant.EPOCH)))
                .allSatisfy(regle -> {
                    assertThat(regle.nature()).hasSizeLessThanOrEqualTo(40);
                    // beside « · » and the name of a grappe, in the title of an event
                    assertThat(regle.libelle()).hasSizeLessThanOrEqualTo(90);
                });
    }
}

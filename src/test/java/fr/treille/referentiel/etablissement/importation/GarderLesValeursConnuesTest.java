package fr.treille.referentiel.etablissement.importation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.TestIntegration;
import fr.treille.referentiel.etablissement.FichierDUneStructure;
import fr.treille.referentiel.etablissement.ValeursDEssai;
import fr.treille.referentiel.etablissement.finess.Champ;
import fr.treille.referentiel.etablissement.finess.GenreFichier;
import fr.treille.referentiel.etablissement.finess.GenreFichier.Source;
import fr.treille.referentiel.etablissement.finess.Nature;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every field of the register, by every kind of file: what cannot be read, or what the file does not carry, leaves the known value; what
 * cannot be read is told with its line and its field.
 */
@TestIntegration
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GarderLesValeursConnuesTest {

    /** Fields that follow others: unreadable with them, kept with them. */
    private static final Map<Champ, Set<Champ>> SUIVENT = Map.of(
            Champ.ACHEMINEMENT, Set.of(Champ.COMMUNE, Champ.CODE_POSTAL),
            Champ.COMMUNE, Set.of(Champ.ACHEMINEMENT, Champ.CODE_POSTAL),
            Champ.CODE_POSTAL, Set.of(Champ.ACHEMINEMENT, Champ.COMMUNE),
            Champ.COMMUNE_CODE, Set.of(Champ.TERRITOIRE),
            Champ.TERRITOIRE, Set.of(Champ.COMMUNE_CODE),
            Champ.LONGITUDE, Set.of(Champ.LATITUDE, Champ.EPSG),
            Champ.LATITUDE, Set.of(Champ.LONGITUDE, Champ.EPSG));

    @Autowired
    RapportImportService rapports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ImportsDEssai essai;

    @TempDir
    Path dossier;

    @BeforeAll
    void vider() {
        essai.repartir();
    }

    @BeforeEach
    void ouvrir() {
        essai.ouvrir();
    }

    static Stream<Arguments> illisibles() {
        return Arrays.stream(GenreFichier.values())
                .flatMap(genre -> natures(genre)
                        .flatMap(nature -> Champ.de(nature).stream()
                                .filter(champ -> FichierDUneStructure.porte(genre, nature, champ))
                                .flatMap(champ -> cas(genre, nature, champ))));
    }

    /** All the unreadable values after a file of the same source, the first of them after one of the other. */
    private static Stream<Arguments> cas(GenreFichier genre, Nature nature, Champ champ) {
        List<String> valeurs = ValeursDEssai.illisibles(champ);
        return Stream.concat(
                valeurs.stream().map(valeur -> Arguments.of(genre, nature, champ, valeur, genre.source())),
                valeurs.stream()
                        .limit(1)
                        .map(valeur -> Arguments.of(
                                genre,
                                nature,
                                champ,
                                valeur,
                                genre.source() == Source.CSV ? Source.FINESS_PLUS : Source.CSV)));
    }

    private static Stream<Nature> natures(GenreFichier genre) {
        return Stream.of(Nature.values()).filter(n -> n == Nature.ET ? genre.etablissements() : genre.organismes());
    }

    @ParameterizedTest
    @MethodSource("illisibles")
    void une_valeur_illisible_n_efface_jamais_une_valeur_connue_et_se_dit(
            GenreFichier genre, Nature nature, Champ champ, String valeur, Source source) {
        var fichier = new FichierDUneStructure(genre, nature);
        connue(nature, source);

        RapportImport rapport = essai.importer(fichier.avec(champ, valeur).ecrire(dossier));

        assertThat(rapport.etat()).isEqualTo(EtatImport.TERMINE);
        assertThat(enBase(nature, champ)).isEqualTo(ValeursDEssai.CONNUES.get(champ));
        assertThat(rapports.lignes(rapport.id(), GenreLigne.AVERTISSEMENT, PageRequest.of(0, 20)))
                .anySatisfy(l -> {
                    assertThat(l.finess()).isEqualTo(FichierDUneStructure.finess(nature));
                    assertThat(l.numero()).isEqualTo(fichier.ligne());
                    assertThat(l.champ()).isIn(avecCeuxQuiSuivent(champ));
                    assertThat(l.raison()).contains("connue est gardée");
                });
        assertThat(rapports.lignes(rapport.id(), GenreLigne.MODIFIE, PageRequest.of(0, 50)))
                .noneMatch(l -> l.champ() == champ);
        // the rest of the line is taken all the same
        Champ temoin = champ == Champ.VOIE ? Champ.NOM : Champ.VOIE;
        assertThat(enBase(nature, temoin)).isEqualTo(ValeursDEssai.NOUVELLES.get(temoin));
        assertThat(absent(nature)).isFalse();
        assertThat(enBase(nature, Champ.RECHERCHE)).contains(recherche(nature));
    }

    static Stream<Arguments> absents() {
        return Arrays.stream(GenreFichier.values())
                .flatMap(genre -> natures(genre)
                        .flatMap(nature ->
                                Stream.of(Source.values()).map(source -> Arguments.of(genre, nature, source))));
    }

    @ParameterizedTest
    @MethodSource("absents")
    void ce_qu_un_type_de_fichier_ne_porte_pas_reste_comme_il_est(GenreFichier genre, Nature nature, Source source) {
        connue(nature, source);

        RapportImport rapport = essai.importer(new FichierDUneStructure(genre, nature).ecrire(dossier));

        assertThat(rapport.avertissements()).isZero();
        for (Champ champ : Champ.de(nature)) {
            boolean porte = FichierDUneStructure.porte(genre, nature, champ);
            if (champ != Champ.RECHERCHE && champ != Champ.FERMETURE) {
                assertThat(enBase(nature, champ))
                        .as(champ.name())
                        .isEqualTo((porte ? ValeursDEssai.NOUVELLES : ValeursDEssai.CONNUES).get(champ));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("absents")
    void un_vide_officiel_efface_dans_la_meme_source_et_rien_d_une_autre(
            GenreFichier genre, Nature nature, Source source) {
        connue(nature, source);
        var fichier = new FichierDUneStructure(genre, nature);
        List<Champ> vides = Champ.de(nature).stream()
                .filter(c -> FichierDUneStructure.porte(genre, nature, c) && ValeursDEssai.videPossible(c))
                .toList();
        vides.forEach(c -> fichier.avec(c, ""));

        RapportImport rapport = essai.importer(fichier.ecrire(dossier));

        assertThat(rapport.avertissements()).isZero();
        assertThat(vides).hasSizeGreaterThan(8);
        for (Champ champ : vides) {
            assertThat(enBase(nature, champ))
                    .as(champ.name())
                    .isEqualTo(source == genre.source() ? null : ValeursDEssai.CONNUES.get(champ));
        }
    }

    private static Set<Champ> avecCeuxQuiSuivent(Champ champ) {
        var tous = new HashSet<>(SUIVENT.getOrDefault(champ, Set.of()));
        tous.add(champ);
        return tous;
    }

    /** The structure as an earlier file of a source left it. */
    private void connue(Nature nature, Source source) {
        String table = table(nature);
        jdbc.sql("DELETE FROM " + table + " WHERE finess = ?")
                .param(FichierDUneStructure.finess(nature))
                .update();
        List<Champ> champs =
                Champ.de(nature).stream().filter(c -> c != Champ.FERMETURE).toList();
        String colonnes = String.join(", ", champs.stream().map(Champ::colonne).toList());
        jdbc.sql("INSERT INTO " + table + " (finess, source, empreinte, cree_import_id, "
                        + (nature == Nature.ET ? "essms, " : "") + colonnes + ") VALUES (?, ?, 1, 1, "
                        + (nature == Nature.ET ? "TRUE, " : "")
                        + String.join(", ", champs.stream().map(c -> "?").toList())
                        + ")")
                .params(Stream.concat(
                                Stream.of(FichierDUneStructure.finess(nature), source.name()),
                                champs.stream().map(ValeursDEssai.CONNUES::get))
                        .toList())
                .update();
    }

    private String recherche(Nature nature) {
        return jdbc.sql("SELECT UPPER(CONCAT_WS(' ', nom_long, commune, code_postal)) FROM " + table(nature)
                        + " WHERE finess = ?")
                .param(FichierDUneStructure.finess(nature))
                .query(String.class)
                .single();
    }

    private String enBase(Nature nature, Champ champ) {
        return jdbc.sql("SELECT " + champ.colonne() + " FROM " + table(nature) + " WHERE finess = ?")
                .param(FichierDUneStructure.finess(nature))
                .query((ligne, rang) -> ligne.getString(1))
                .list()
                .getFirst();
    }

    private boolean absent(Nature nature) {
        return jdbc.sql("SELECT absent_depuis IS NOT NULL FROM " + table(nature) + " WHERE finess = ?")
                .param(FichierDUneStructure.finess(nature))
                .query(Boolean.class)
                .single();
    }

    private static String table(Nature nature) {
        return nature == Nature.ET ? "etablissement" : "organisme_gestionnaire";
    }
}

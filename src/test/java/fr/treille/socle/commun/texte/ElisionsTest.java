package fr.treille.socle.commun.texte;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The apostrophes that FINESS leaves out come back, and nothing else changes. */
class ElisionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ORGANISME D ESSAI                           | Organisme d’Essai
                    L ETOILE                                    | L’Étoile
                    L OLIVERAIE DES GARRIGUES                   | L’Oliveraie des Garrigues
                    EHPAD L ESCALE                              | EHPAD L’Escale
                    FOYER D ACCUEIL ESPACE ET VIE               | Foyer d’Accueil Espace et Vie
                    SERVICE D ACCOMPAGNEMENT A LA VIE SOCI      | Service d’Accompagnement à la Vie Soci
                    FRANCOIS D ESTAING                          | François d’Estaing
                    FONT DE L ABBE                              | Font de l’Abbé
                    DES MONTS D OLMES                           | Des Monts d’Olmes
                    MAISON DE L HERMITAGE                       | Maison de l’Hermitage
                    ASSOCIATION D AIDE A DOMICILE DE L ARIEGE   | Association d’Aide à Domicile de l’Ariège
                    UNITE D HEBERGEMENT D URGENCE               | Unité d’Hébergement d’Urgence
                    GROUPE D ENTRAIDE MUTUELLE A L ECOUTE       | Groupe d’Entraide Mutuelle à l’Écoute
                    MAISON D ENFANTS A CARACTERE SOCIAL         | Maison d’Enfants à Caractere Social
                    VALENCE D AGEN (L OREE)                     | Valence d’Agen (L’Orée)
                    EHPAD "L ECUREUIL"                          | EHPAD «\u00A0L’Écureuil\u00A0»
                    LE TEMPS D AUJOURD HUI                      | Le Temps d’Aujourd’Hui
                    12 RUE DE L EGLISE                          | 12 rue de l’Église
                    L EHPAD D YVES                              | L’EHPAD d’Yves
                    """)
    void une_lettre_elidee_reprend_son_apostrophe(String finess, String lisible) {
        assertThat(NomLisible.de(finess)).isEqualTo(lisible);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CENTRE D",
                "E.H.P.A.D ALBI",
                "E.H.P.A.D. ALBI",
                "E. H. P. A. D. ALBI",
                "E H P A D ALBI",
                "S A A D ADOMI",
                "SAAD L ET M DOMASERV COVIVA",
                "MAISON P D OU R",
                "BATIMENT D ENTREE 2",
                "RESIDENCE LES PINS ESCALIER L APPT 12",
                "12 D ALLEE DES ERABLES",
                "DOCTEUR L AUBERT",
                "CENTRE D BERNARD",
                "VITAMINE D 12",
                "LOT D A",
                "103 QU ORIENT",
                "D",
                "L ",
                ""
            })
    void une_initiale_un_sigle_un_escalier_et_la_lettre_d_une_maison_restent(String finess) {
        assertThat(Elisions.retablir(finess.strip())).isEqualTo(finess.strip());
    }

    @Property
    void seules_des_espaces_deviennent_des_apostrophes(@ForAll("noms") List<String> mots) {
        var nom = String.join(" ", mots);
        assertThat(Elisions.retablir(nom).replace('\'', ' ')).isEqualTo(nom);
    }

    @Property
    void retablir_deux_fois_ne_change_plus_rien(@ForAll("noms") List<String> mots) {
        var retabli = Elisions.retablir(String.join(" ", mots));
        assertThat(Elisions.retablir(retabli)).isEqualTo(retabli);
    }

    @Property
    void une_apostrophe_suit_un_d_ou_un_l_et_precede_une_voyelle_ou_un_h(@ForAll("noms") List<String> mots) {
        assertThat(Elisions.retablir(String.join(" ", mots)).replaceAll("\\b[DL]'[AEIOUYH]\\p{L}", ""))
                .doesNotContain("'");
    }

    @Property
    void entre_deux_mots_et_devant_une_voyelle_l_apostrophe_revient_toujours(
            @ForAll("mots") String avant, @ForAll("lettres") String lettre, @ForAll("voyelles") String apres) {
        assertThat(Elisions.retablir(avant + " " + lettre + " " + apres)).isEqualTo(avant + " " + lettre + "'" + apres);
    }

    @Property
    void devant_une_consonne_ou_a_la_fin_jamais(
            @ForAll("mots") String avant, @ForAll("lettres") String lettre, @ForAll("consonnes") String apres) {
        assertThat(Elisions.retablir(avant + " " + lettre + " " + apres)).doesNotContain("'");
        assertThat(Elisions.retablir(avant + " " + lettre)).doesNotContain("'");
    }

    @Provide
    Arbitrary<List<String>> noms() {
        return Arbitraries.oneOf(
                        mots(), lettres(), voyelles(), consonnes(), Arbitraries.of("A", "ET", "DE", "12", "E", "H."))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** That nothing else than a name begins. */
    @Provide
    Arbitrary<String> mots() {
        return Arbitraries.of("FOYER", "MAISON", "SERVICE", "DE", "EHPAD", "UNITE", "CENTRE", "TOUR", "À", "A");
    }

    @Provide
    Arbitrary<String> lettres() {
        return Arbitraries.of("D", "L");
    }

    @Provide
    Arbitrary<String> voyelles() {
        return suite("AEIOUYH");
    }

    @Provide
    Arbitrary<String> consonnes() {
        return suite("BCDFGJKLMNPQRSTVWXZ");
    }

    private static Arbitrary<String> suite(String debuts) {
        return Arbitraries.chars()
                .with(debuts)
                .flatMap(debut -> Arbitraries.strings()
                        .withCharRange('B', 'Z')
                        .ofMinLength(2)
                        .ofMaxLength(9)
                        .map(suite -> debut + suite)
                        .filter(mot -> !mot.equals("AUX")));
    }
}

package fr.treille.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntax and the key of a FINESS number, typed or read from a file. */
class NumeroFinessTest {

    /** Real public numbers: establishments and legal entities of Occitanie's extract of 08/01/2021. */
    @ParameterizedTest
    @ValueSource(strings = {"090000043", "090000076", "090000142", "310019690", "310019716"})
    void la_cle_d_un_vrai_numero_est_juste(String numero) {
        assertThat(NumeroFiness.saisir(numero).cleJuste()).isTrue();
        assertThat(NumeroFiness.cle(numero.substring(0, 8))).isEqualTo(numero.charAt(8));
    }

    @Test
    void les_espaces_et_les_minuscules_de_la_saisie_sont_acceptes() {
        var numero = "2A000002" + NumeroFiness.cle("2A000002");
        var saisie = " 2a\u00A0000\u202F002 " + numero.charAt(8);
        assertThat(NumeroFiness.saisir(saisie).valeur()).isEqualTo(numero);
    }

    @Test
    void a_compte_pour_un_et_b_pour_deux() {
        assertThat(NumeroFiness.cle("2A000002")).isEqualTo(NumeroFiness.cle("21000002"));
        assertThat(NumeroFiness.cle("2B000002")).isEqualTo(NumeroFiness.cle("22000002"));
    }

    @Test
    void une_cle_fausse_est_refusee_a_la_saisie_et_seulement_signalee_dans_un_fichier_officiel() {
        char fausse = NumeroFiness.cle("31078140") == '9' ? '8' : '9';
        assertThatThrownBy(() -> NumeroFiness.saisir("31078140" + fausse))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("La clé du numéro FINESS");
        assertThat(NumeroFiness.officiel("31078140" + fausse).cleJuste()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31078140", "3107814066", "A10781406", "3C0781406", "31078140A", "31-078140", "٣10781406"})
    void une_forme_fausse_est_refusee_partout(String texte) {
        assertThatThrownBy(() -> NumeroFiness.saisir(texte))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n’est pas un numéro FINESS");
        assertThatThrownBy(() -> NumeroFiness.officiel(texte)).isInstanceOf(Refus.class);
    }

    @Test
    void un_numero_vide_est_refuse() {
        assertThatThrownBy(() -> NumeroFiness.saisir(" \u00A0")).hasMessage("Le numéro FINESS est vide.");
        assertThatThrownBy(() -> NumeroFiness.saisir(null)).hasMessage("Le numéro FINESS est vide.");
    }

    @Property
    void un_seul_caractere_faux_est_toujours_reconnu(
            @ForAll("numeros") NumeroFiness numero,
            @ForAll @IntRange(max = 8) int place,
            @ForAll("chiffres") char autre) {
        Assume.that(poids(numero.valeur().charAt(place)) != poids(autre));
        var abime = new StringBuilder(numero.valeur());
        abime.setCharAt(place, autre);
        assertThat(NumeroFiness.officiel(abime.toString()).cleJuste()).isFalse();
    }

    @Property
    void deux_voisins_inverses_sont_reconnus_sauf_zero_et_neuf(
            @ForAll("numeros") NumeroFiness numero, @ForAll @IntRange(min = 2, max = 7) int place) {
        char gauche = numero.valeur().charAt(place);
        char droite = numero.valeur().charAt(place + 1);
        Assume.that(gauche != droite && (gauche + droite) != '0' + '9');
        var inverse = new StringBuilder(numero.valeur());
        inverse.setCharAt(place, droite);
        inverse.setCharAt(place + 1, gauche);
        assertThat(NumeroFiness.officiel(inverse.toString()).cleJuste()).isFalse();
    }

    @Property
    void ce_qui_est_ecrit_se_relit(@ForAll("numeros") NumeroFiness numero) {
        assertThat(NumeroFiness.saisir(numero.toString())).isEqualTo(numero);
    }

    @Provide
    Arbitrary<NumeroFiness> numeros() {
        var premier = Arbitraries.chars().numeric();
        var deuxieme =
                Arbitraries.of("0123456789AB".chars().mapToObj(c -> (char) c).toList());
        var suite = Arbitraries.strings().numeric().ofLength(6);
        return Combinators.combine(premier, deuxieme, suite)
                .as((a, b, c) -> "" + a + b + c)
                .map(debut -> NumeroFiness.saisir(debut + NumeroFiness.cle(debut)));
    }

    @Provide
    Arbitrary<Character> chiffres() {
        return Arbitraries.chars().numeric();
    }

    private static int poids(char c) {
        return c >= 'A' ? c - 'A' + 1 : c - '0';
    }
}

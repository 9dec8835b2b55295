package fr.treille.socle.compte.facteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of the second factors, and their codes. */
class CoffreTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Coffre coffre = new Coffre(cle('a'));

    @Test
    void un_secret_se_relit_et_n_est_jamais_chiffre_deux_fois_pareil() throws GeneralSecurityException {
        var chiffre = coffre.chiffrer(SECRET, 7);
        assertThat(coffre.dechiffrer(chiffre, 7)).isEqualTo(SECRET);
        assertThat(coffre.chiffrer(SECRET, 7)).isNotEqualTo(chiffre);
        assertThat(new String(chiffre, StandardCharsets.ISO_8859_1)).doesNotContain("1234567890");
    }

    @Test
    void il_ne_s_ouvre_ni_avec_une_autre_cle_ni_pour_un_autre_compte_ni_altere() {
        var chiffre = coffre.chiffrer(SECRET, 7);
        assertThatThrownBy(() -> coffre.dechiffrer(chiffre, 8)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> new Coffre(cle('b')).dechiffrer(chiffre, 7))
                .isInstanceOf(GeneralSecurityException.class);
        chiffre[20] ^= 1;
        assertThatThrownBy(() -> coffre.dechiffrer(chiffre, 7)).isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "YWJj", "????"})
    void une_cle_malformee_arrete_le_demarrage_sans_etre_dite(String cle) {
        assertThatThrownBy(() -> new Coffre(cle))
                .isInstanceOf(CleAbsente.class)
                .hasMessageContaining("TREILLE_CLE_SECONDFACTEUR")
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining(cle);
    }

    /** RFC 6238, appendix B, the last six digits of the vectors for SHA-1. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void les_codes_sont_ceux_de_la_norme(long seconde, String code) {
        assertThat(CodesTemporels.pas(SECRET, code, Instant.ofEpochSecond(seconde)))
                .hasValue(seconde / 30);
    }

    @Test
    void un_code_vaut_un_pas_avant_et_un_pas_apres_le_sien() {
        var pas = 1234567890L / 30;
        for (int ecart = -3; ecart <= 3; ecart++) {
            assertThat(CodesTemporels.pas(SECRET, "005924", Instant.ofEpochSecond(1234567890L + 30L * ecart)))
                    .isEqualTo(Math.abs(ecart) <= 1 ? OptionalLong.of(pas) : OptionalLong.empty());
        }
        assertThat(new Base32().encodeToString(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    private static String cle(char lettre) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(lettre).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}

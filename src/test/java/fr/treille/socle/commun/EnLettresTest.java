package fr.treille.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in words, as conventions write them. */
class EnLettresTest {

    private static final Map<String, Integer> MOTS = Map.ofEntries(
            Map.entry("zéro", 0),
            Map.entry("un", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("treize", 13),
            Map.entry("quatorze", 14),
            Map.entry("quinze", 15),
            Map.entry("seize", 16),
            Map.entry("vingt", 20),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("cinquante", 50),
            Map.entry("soixante", 60));

    /** What the traditional spelling never writes. */
    private static final Pattern FAUTES = Pattern.compile(String.join(
            "|",
            "milles",
            "(vingts|cents)[- ](?!millions|milliards)",
            "quatre-vingt($| milli(on|ard))",
            "(deux|trois|quatre|cinq|six|sept|huit|neuf) cent($| milli(on|ard))",
            "-et|et-|-cent|cent-|-mill|mille-",
            "(^|millions? |milliards? )un mille"));

    @ParameterizedTest
    @CsvSource({
        "0, zéro",
        "1, un",
        "16, seize",
        "17, dix-sept",
        "21, vingt et un",
        "22, vingt-deux",
        "31, trente et un",
        "70, soixante-dix",
        "71, soixante et onze",
        "72, soixante-douze",
        "80, quatre-vingts",
        "81, quatre-vingt-un",
        "90, quatre-vingt-dix",
        "91, quatre-vingt-onze",
        "99, quatre-vingt-dix-neuf",
        "100, cent",
        "101, cent un",
        "180, cent quatre-vingts",
        "200, deux cents",
        "201, deux cent un",
        "280, deux cent quatre-vingts",
        "1000, mille",
        "1001, mille un",
        "1100, mille cent",
        "2000, deux mille",
        "21000, vingt et un mille",
        "80000, quatre-vingt mille",
        "81000, quatre-vingt-un mille",
        "200000, deux cent mille",
        "280000, deux cent quatre-vingt mille",
        "1000000, un million",
        "2000000, deux millions",
        "2000080, deux millions quatre-vingts",
        "80000000, quatre-vingts millions",
        "200000000, deux cents millions",
        "1000000000, un milliard",
        "3200080200, trois milliards deux cents millions quatre-vingt mille deux cents"
    })
    void les_nombres_suivent_l_orthographe_traditionnelle(long nombre, String attendu) {
        assertThat(EnLettres.nombre(nombre)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource({
        "989000, neuf cent quatre-vingt-neuf mille euros",
        "1128500, un million cent vingt-huit mille cinq cents euros",
        "1000000, un million d’euros",
        "2000000, deux millions d’euros",
        "2000001, deux millions un euros",
        "0, zéro euro",
        "1, un euro",
        "2, deux euros",
        "0.01, un centime d’euro",
        "0.50, cinquante centimes d’euro",
        "1.01, un euro et un centime",
        "1000000.80, un million d’euros et quatre-vingts centimes",
        "5833.31, cinq mille huit cent trente-trois euros et trente et un centimes"
    })
    void un_montant_se_lit_comme_on_le_dit(BigDecimal euros, String attendu) {
        assertThat(EnLettres.montant(Montant.de(euros))).isEqualTo(attendu);
    }

    @Test
    void un_montant_negatif_ne_s_ecrit_pas() {
        assertThatIllegalArgumentException().isThrownBy(() -> EnLettres.montant(Montant.euros(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> EnLettres.nombre(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> EnLettres.montant(Montant.de(new BigDecimal("-0.50"))));
    }

    @Property(tries = 3000)
    void ce_qui_est_ecrit_se_relit(@ForAll @IntRange(max = 2_000_000) int nombre) {
        assertThat(relire(EnLettres.nombre(nombre))).isEqualTo(nombre);
    }

    @Property(tries = 1000)
    void l_orthographe_est_sure_jusqu_au_milliard(@ForAll @LongRange(max = 999_999_999_999L) long nombre) {
        var lettres = EnLettres.nombre(nombre);
        assertThat(lettres).doesNotContainPattern(FAUTES);
        assertThat(relire(lettres)).isEqualTo(nombre);
    }

    /** Reads French words back, without looking at how they are joined. */
    private static long relire(String lettres) {
        long total = 0;
        long tranche = 0;
        for (var mot : lettres.replace("quatre-vingt", "huitante").split("[ -]")) {
            switch (mot) {
                case "et" -> {}
                case "huitante", "huitantes" -> tranche += 80;
                case "cent", "cents" -> {
                    long unites = tranche % 100;
                    tranche += (unites == 0 ? 1 : unites) * 100 - unites;
                }
                case "mille" -> {
                    total += (tranche == 0 ? 1 : tranche) * 1000;
                    tranche = 0;
                }
                case "million", "millions" -> {
                    total += tranche * 1_000_000;
                    tranche = 0;
                }
                case "milliard", "milliards" -> {
                    total += tranche * 1_000_000_000;
                    tranche = 0;
                }
                default -> tranche += MOTS.get(mot);
            }
        }
        return total + tranche;
    }
}

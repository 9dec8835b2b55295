package fr.treille.socle.commun.texte;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No-break spaces are set where French has them, « ~ » and « ^ » here for the full and the narrow one. */
class TypographieTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Reprise de 1 250 dossiers : fini !    | Reprise de 1^250 dossiers~: fini~!
                    1 250 000 € et 50 %                   | 1^250^000~€ et 50~%
                    le « DUI » ; la « VSR »               | le «~DUI~»~; la «~VSR~»
                    Prêt ?                                | Prêt~?
                    en 2025 120 dossiers                  | en 2025 120 dossiers
                    appeler le 04 00 00 00 01             | appeler le 04 00 00 00 01
                    (12 345)                              | (12^345)
                    """)
    void les_nombres_et_les_signes_se_tiennent(String tape, String attendu) {
        assertThat(Typographie.insecable(tape).replace('\u00A0', '~').replace('\u202F', '^'))
                .isEqualTo(attendu);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", ": b", "10:30", "https://esms.example/a?b", "smiley ;) ici", "12 25"})
    void rien_d_autre_ne_change(String tape) {
        assertThat(Typographie.insecable(tape)).isEqualTo(tape);
    }
}

package fr.treille.suivi.mesure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.suivi.usage.UsagesDEssai;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is possible by the rules, and is asked about all the same. */
class VraisemblanceTest {

    @Test
    void soixante_tape_sur_onze_se_demande() {
        assertThat(doute(1160, 83, derniere(11, 83)))
                .isEqualTo("numerateur: 1\u202F160\u00A0messages envoyés par MSSanté pour 83, plus de 100\u00A0%"
                        + " (la dernière fois\u00A0: 11 / 83).");
    }

    @ParameterizedTest
    @CsvSource({"61,60", "1,0", "60,60"})
    void au_dela_de_cent_pour_cent_se_demande_meme_sans_precedente(int numerateur, int denominateur) {
        assertThat(doute(numerateur, denominateur, null).isEmpty())
                .isEqualTo(denominateur == 0 || numerateur <= denominateur);
    }

    @Test
    void le_triple_de_la_derniere_fois_se_demande_et_quelques_personnes_de_plus_non() {
        assertThat(doute(31, 100, derniere(10, 100)))
                .startsWith("numerateur: 31")
                .contains("plus du triple");
        assertThat(doute(30, 100, derniere(10, 100))).isEmpty();
        assertThat(doute(9, 100, derniere(1, 100))).isEmpty();
        assertThat(doute(40, 100, derniere(0, 100))).contains("plus du triple");
        assertThat(doute(40, 400, derniere(35, 100))).startsWith("denominateur: 400");
    }

    @Test
    void une_mesure_videe_ne_surprend_pas() {
        assertThat(doute(null, null, derniere(10, 100))).isEmpty();
    }

    private static String doute(
            @Nullable Integer numerateur, @Nullable Integer denominateur, @Nullable MesureFiche derniere) {
        var saisie = new MesureSaisie("310000013", "MSSANTE", numerateur, denominateur, 0, "");
        return Vraisemblance.doute(UsagesDEssai.MSSANTE, saisie, derniere)
                .map(motif -> motif.champ() + ": " + motif.message())
                .orElse("");
    }

    private static MesureFiche derniere(int numerateur, int denominateur) {
        return new MesureFiche(
                1, "310000013", "MSSANTE", numerateur, denominateur, 0, "", "", SourceMesure.SAISIE, false, 1);
    }
}

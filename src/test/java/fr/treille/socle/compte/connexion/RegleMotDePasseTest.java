package fr.treille.socle.compte.connexion;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a password must be. */
class RegleMotDePasseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cheval pile agrafe",
                "demonstration",
                "soleil-cheval-vert-9",
                "dragon84629173650",
                "829104756301",
                "élève à Noël, où ça",
                "les 3 chats de Ménilmontant"
            })
    void une_phrase_longue_et_a_soi_est_acceptee(String motDePasse) {
        assertThatCode(() -> verifier(motDePasse)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "'cheval pile', au moins 12 caractères",
        "'', au moins 12 caractères",
        "Ma-Treille-en-fleurs, nom de l’application",
        "jardin-de-LISON-vert, ni votre nom",
        "les vignes d’armagnac, ni votre nom",
        "mon.animateur32.secret, ni votre nom",
        "motdepasse2025!!, en premier",
        "MotDePasse12, en premier",
        "azertyuiop123, en premier",
        "Azerty123456, en premier",
        "P@ssw0rd2025, en premier",
        "soleilsoleil, en premier",
        "Marseille13!!, en premier",
        "123456789012, en premier",
        "aaaaaaaaaaaa, en premier",
        "abababababab, en premier",
        "abcdefghijkl, en premier",
        "Février2025!, en premier"
    })
    void ce_que_l_on_devine_est_refuse_avec_la_raison(String motDePasse, String raison) {
        assertThatThrownBy(() -> verifier(motDePasse))
                .isInstanceOfSatisfying(
                        Refus.class,
                        refus -> org.assertj.core.api.Assertions.assertThat(refus.champ())
                                .contains("motDePasse"))
                .hasMessageContaining(raison);
    }

    @ParameterizedTest
    @ValueSource(ints = {73, 200})
    void ce_que_le_chiffrement_ignorerait_est_refuse(int longueur) {
        assertThatThrownBy(() -> verifier("Vb7 ".repeat(longueur).substring(0, longueur)))
                .hasMessageContaining("trop long");
    }

    private static void verifier(String motDePasse) {
        RegleMotDePasse.verifier("motDePasse", motDePasse, "Lison", "d’Armagnac", "animateur32@grades.test");
    }
}

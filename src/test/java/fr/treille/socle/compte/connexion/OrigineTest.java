package fr.treille.socle.compte.connexion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tries are counted by, of where a request comes from. */
class OrigineTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "10.1.2.3, 10.1.2.3",
        "::ffff:203.0.113.7, 203.0.113.7",
        "2001:db8:0:1::1, 20:01:0d:b8:00:00:00:01/64",
        "2001:db8:0:1:ffff:ffff:ffff:ffff, 20:01:0d:b8:00:00:00:01/64",
        "2001:db8:0:2::1, 20:01:0d:b8:00:00:00:02/64"
    })
    void une_adresse_ou_le_reseau_ipv6_dont_une_personne_a_toutes_les_adresses(String adresse, String reseau) {
        assertThat(Origine.reseau(adresse)).contains(reseau);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "", "unknown", "exemple.test", "_cache", "1.2.3.4:80"})
    void la_machine_elle_meme_et_ce_qui_n_est_pas_une_adresse_ne_comptent_pas(String adresse) {
        assertThat(Origine.reseau(adresse)).isEmpty();
    }

    @Test
    void le_journal_ne_recopie_pas_n_importe_quel_en_tete() {
        assertThat(Origine.enClair("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Origine.enClair("127.0.0.1")).isEqualTo("127.0.0.1");
        assertThat(Origine.enClair("203.0.113.7\nconnexion de l’agent 1")).isEqualTo("origine illisible");
        assertThat(Origine.enClair(null)).isEqualTo("origine illisible");
    }
}

package fr.treille.socle.compte.facteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.compte.connexion.ReglageConnexion;
import fr.treille.socle.equipe.Role;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a start refuses about the key of the second factors. */
@TestIntegration
class VerificationCleTest {

    private static final Coffre SANS_CLE = new Coffre("");

    @Autowired
    private JdbcClient base;

    @Autowired
    private Coffre coffre;

    @Autowired
    private SecondFacteurs facteurs;

    @Autowired
    private ReglageConnexion reglage;

    @Autowired
    private Comptes comptes;

    @Test
    void exige_sans_cle_ne_demarre_pas() {
        assertThatThrownBy(() -> demarrer(SANS_CLE, Exigence.EXIGE))
                .isInstanceOf(CleAbsente.class)
                .hasMessageContaining("TREILLE_CONNEXION_SECONDFACTEUR=EXIGE");
        assertThatCode(() -> demarrer(SANS_CLE, Exigence.FACULTATIF)).doesNotThrowAnyException();
        assertThatCode(() -> demarrer(coffre, Exigence.EXIGE)).doesNotThrowAnyException();
    }

    @Test
    void une_cle_perdue_ou_changee_ne_laisse_pas_entrer_sans_second_facteur() {
        var agent =
                comptes.loadUserByUsername(Session.courriel(Role.CONSULTATION)).id();
        var proposition = facteurs.proposer("consultation@treille.test");
        assertThat(facteurs.activer(agent, proposition, Applications.code(proposition.cle(), 0)))
                .isTrue();
        var autre = new Coffre(Base64.getEncoder().encodeToString(new byte[32]));
        for (var mauvais : new Coffre[] {SANS_CLE, autre}) {
            assertThatThrownBy(() -> demarrer(mauvais, Exigence.FACULTATIF))
                    .isInstanceOf(CleAbsente.class)
                    .hasMessageContaining("Des agents ont un second facteur");
            assertThatCode(() -> demarrer(mauvais, Exigence.AUCUN)).doesNotThrowAnyException();
        }
        assertThatCode(() -> demarrer(coffre, Exigence.FACULTATIF)).doesNotThrowAnyException();
        facteurs.retirer(agent);
    }

    private void demarrer(Coffre avec, Exigence exigence) {
        new VerificationCle(base, avec, reglage, exigence).run(new DefaultApplicationArguments());
    }
}

package fr.treille.dossier.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « @Prénom Nom » calls upon one person: whose name it is, whole. */
class AppelsDuTexteTest {

    private static final long ROUX = 1;
    private static final long ROUXEL = 2;
    private static final long ROUX_MARTIN = 3;
    private static final long DOUBLE = 4;
    private static final long SOSIE = 5;

    private final AppelsDuTexte appels = new AppelsDuTexte(List.of(
            agent(ROUX, "Anne Roux"),
            agent(ROUXEL, "Anne Rouxel"),
            agent(ROUX_MARTIN, "Anne Roux-Martin"),
            agent(DOUBLE, "Élie Ferré"),
            agent(SOSIE, "Elie Ferre")));

    private static AgentLigne agent(long id, String nom) {
        return new AgentLigne(id, nom, "", nom + "@treille.test", Role.COORDINATION_ARS);
    }

    private Set<Long> appeles(String texte) {
        return appels.dans(texte, Set.of());
    }

    @Test
    void le_nom_le_plus_long_est_celui_qui_est_appele() {
        assertThat(appeles("Voir avec @Anne Rouxel.")).containsExactly(ROUXEL);
        assertThat(appeles("Voir avec @Anne Roux-Martin.")).containsExactly(ROUX_MARTIN);
        assertThat(appeles("Voir avec @Anne Roux.")).containsExactly(ROUX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Anne Roux",
                "@anne roux, merci",
                "@Anne Roux\u00A0: à voir",
                "@Anne\u00A0Roux",
                "@ANNE  ROUX - le devis",
                "(@Anne Roux)",
                "@Anne Roux’ ",
                "@Anne\nRoux"
            })
    void un_nom_finit_a_un_mot_et_ses_espaces_sont_de_toute_sorte(String texte) {
        assertThat(appeles(texte)).containsExactly(ROUX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Anne Rouxeline",
                "@Anne Roux-Dupont",
                "@Anne Roux2",
                "@Anne",
                "Anne Roux",
                "@ Anne Roux",
                "@",
                ""
            })
    void le_debut_d_un_autre_nom_n_appelle_personne(String texte) {
        assertThat(appeles(texte)).isEmpty();
    }

    @Test
    void plusieurs_personnes_sont_appelees_dans_une_note() {
        assertThat(appeles("@Anne Rouxel et @Anne Roux, et encore @anne rouxel"))
                .containsExactly(ROUXEL, ROUX);
    }

    @Test
    void deux_homonymes_ne_s_appellent_que_par_la_liste() {
        assertThatThrownBy(() -> appeles("@Élie Ferré, merci"))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("prevenir"))
                .hasMessageContaining("2\u00A0personnes s’appellent");
        assertThat(appels.dans("@Élie Ferré, merci", Set.of(SOSIE)))
                .as("the list says which")
                .isEmpty();
    }
}

package fr.treille.referentiel.appel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** The call of Occitanie 2025 is delivered as the sources give it. */
@TestIntegration
class AppelServiceTest {

    @Autowired
    private AppelService service;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    @Test
    void chaque_role_voit_les_appels_de_sa_region() {
        for (var role : Role.values()) {
            assertThat(session.en(role, () -> service.appels()))
                    .contains(new AppelLigne(1, "AAP ESMS numérique Occitanie 2025", 2025));
        }
    }

    @Test
    void sans_connexion_rien_ne_se_lit() {
        assertThatThrownBy(() -> service.appels()).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void un_appel_d_une_autre_region_n_existe_pas() {
        base.sql("""
                INSERT INTO appel (id, intitule, annee, region_code, source)
                VALUES (9044, 'Essai Grand Est', 2025, '44', 'essai')""").update();
        try {
            session.ouvrir(Role.CONSULTATION);
            assertThat(service.appels()).extracting(AppelLigne::id).doesNotContain(9044L);
            assertThatThrownBy(() -> service.fiche(9044))
                    .isInstanceOf(Refus.class)
                    .hasMessage("Cet appel à projets n’existe pas dans votre région.");
        } finally {
            base.sql("DELETE FROM appel WHERE id = 9044").update();
        }
    }

    @Test
    void une_edition_vaut_a_partir_de_son_jour_et_les_dossiers_deja_deposes_gardent_la_leur() {
        base.sql("""
                INSERT INTO edition (appel_id, numero, effet, motif, auteur, creee_le, regles)
                SELECT 1, 2, '2025-06-01', 'Seuil abaissé', 'Claude Exemple', '2025-05-20',
                    JSON_SET(regles, '$.tailleMinimale', 12) FROM edition WHERE appel_id = 1 AND numero = 1""").update();
        try {
            session.ouvrir(Role.CONSULTATION);
            assertThat(service.fiche(1, LocalDate.of(2025, 5, 31)).regles().tailleMinimale())
                    .isEqualTo(15);
            assertThat(service.fiche(1, LocalDate.of(2025, 6, 1)).regles().tailleMinimale())
                    .isEqualTo(12);
            assertThat(service.editions(1)).extracting(EditionFiche::numero).containsExactly(1, 2);
        } finally {
            base.sql("DELETE FROM edition WHERE numero = 2").update();
        }
    }

    @Test
    void un_brouillon_n_est_pas_propose_aux_depots() {
        base.sql("UPDATE appel SET statut = 'BROUILLON' WHERE id = 2").update();
        try {
            session.ouvrir(Role.CONSULTATION);
            assertThat(service.publies()).extracting(AppelFiche::id).containsExactly(1L);
        } finally {
            base.sql("UPDATE appel SET statut = 'PUBLIE' WHERE id = 2").update();
        }
    }
}

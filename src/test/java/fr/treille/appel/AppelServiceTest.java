package fr.treille.appel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.commun.Refus;
import fr.treille.equipe.Role;
import fr.treille.financement.Baremes;
import java.time.LocalDate;
import java.util.List;
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
                INSERT INTO appel (id, intitule, annee, region_code, taille_minimale, seuil_petit_og,
                    deploiement_evolution_mois, deploiement_acquisition_mois, mesure_mois, source)
                VALUES (9044, 'Essai Grand Est', 2025, '44', 15, 15, 9, 18, 3, 'essai')""").update();
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
    void la_fenetre_2025_a_les_dates_de_l_appel() {
        var appel = fiche();
        assertThat(appel.fenetres()).singleElement().satisfies(fenetre -> {
            assertThat(fenetre.ouverture()).isEqualTo(LocalDate.of(2025, 4, 22));
            assertThat(fenetre.clotureDepot()).isEqualTo(LocalDate.of(2025, 6, 13));
            assertThat(fenetre.clotureMultiregionale()).isEqualTo(LocalDate.of(2025, 6, 1));
            assertThat(fenetre.finRecevabilite()).isEqualTo(LocalDate.of(2025, 7, 4));
            assertThat(fenetre.finInstruction()).isEqualTo(LocalDate.of(2025, 9, 8));
            assertThat(fenetre.finSelection()).isEqualTo(LocalDate.of(2025, 10, 10));
            assertThat(fenetre.selectionEnClair()).isEqualTo("mi-septembre à début octobre 2025");
            assertThat(fenetre.types()).containsExactlyInAnyOrder(TypeProjet.values());
        });
        assertThat(appel.fenetreDuDepot(LocalDate.of(2025, 6, 13), TypeProjet.MIXTE, false)
                        .id())
                .isEqualTo(1);
    }

    @Test
    void les_tailles_durees_et_plafonds_2025_sont_ceux_de_l_appel() {
        var appel = fiche();
        assertThat(List.of(appel.tailleMinimale(), appel.seuilPetitOg(), appel.mesureMois()))
                .containsExactly(15, 15, 3);
        assertThat(appel.deploiementMois(TypeProjet.EVOLUTION)).isEqualTo(9);
        assertThat(appel.deploiementMois(TypeProjet.ACQUISITION)).isEqualTo(18);
        assertThat(appel.deploiementMois(TypeProjet.MIXTE)).isEqualTo(18);
        assertThat(appel.enveloppe()).isNull();
    }

    @Test
    void le_bareme_2025_livre_est_celui_des_sources() {
        assertThat(fiche().bareme()).isEqualTo(Baremes.bareme2025());
    }

    @Test
    void les_cibles_d_usage_ont_leurs_seuils() {
        assertThat(fiche().cibles())
                .extracting(CibleFiche::code, c -> c.seuilEnClair().replace('\u00A0', ' '))
                .containsExactly(
                        tuple("MSSANTE", "70 %"),
                        tuple("DMP", "70 %"),
                        tuple("DUI_ACTIFS", "90 %"),
                        tuple("PROJET_PERSONNALISE", "90 %"),
                        tuple("AGENDA", "90 %"),
                        tuple("E_PRESCRIPTION", "sans seuil"));
    }

    private AppelFiche fiche() {
        return session.en(Role.CONSULTATION, () -> service.fiche(1));
    }
}

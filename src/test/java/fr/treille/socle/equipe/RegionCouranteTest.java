package fr.treille.socle.equipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.port.RegionDuMenu.Choix;
import fr.treille.socle.compte.AgentSaisie;
import fr.treille.socle.compte.CompteFiltre;
import fr.treille.socle.compte.CompteLigne;
import fr.treille.socle.compte.CompteService;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.compte.InvitationSaisie;
import fr.treille.socle.territoire.RegionService;
import fr.treille.socle.territoire.TerritoireService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator of the installation acts in the région that they open; everybody else in their own. */
@TestIntegration
@TestInstance(Lifecycle.PER_CLASS)
class RegionCouranteTest {

    private static final String INSTALLATION = "installation@treille.test";

    @Autowired
    RegionCouranteService service;

    @Autowired
    RegionService regions;

    @Autowired
    TerritoireService territoires;

    @Autowired
    CompteService gestion;

    @Autowired
    Comptes comptes;

    @Autowired
    Clock horloge;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeAll
    void administrateur() {
        comptes.creer(new AgentSaisie(
                INSTALLATION, null, "Prénom", "Installation", "", Role.ADMINISTRATION, null, "demonstration"));
    }

    @Test
    void l_administration_de_l_installation_ouvre_une_region_puis_une_autre() {
        session.ouvrir(INSTALLATION);
        assertThat(service.code()).isEqualTo("76");
        assertThat(service.agence()).isEqualTo("Agence régionale de santé Occitanie");
        assertThat(service.choix()).containsExactly(new Choix("76", "Occitanie"));
        assertThat(service.toutes()).hasSize(26);

        service.choisir("04");

        assertThat(service.agence()).isEqualTo("La Réunion");
        assertThat(service.choix()).extracting(Choix::code).containsExactly("04", "76");
        assertThat(regions.fiche().code()).isEqualTo("04");
        assertThat(territoires.fiches()).extracting(fiche -> fiche.nom()).containsExactly("La Réunion");
    }

    @Test
    void personne_d_autre_ne_choisit_sa_region() {
        for (var role : Role.values()) {
            session.ouvrir(role);
            assertThat(service.choix()).as(role.name()).isEmpty();
            assertThat(service.toutes()).as(role.name()).isEmpty();
            assertThatThrownBy(() -> service.choisir("75"))
                    .isInstanceOf(Refus.class)
                    .hasMessage("Cette région n’existe pas, ou n’est pas la vôtre.");
            assertThat(service.code()).isEqualTo("76");
        }
        session.ouvrir(INSTALLATION);
        assertThatThrownBy(() -> service.choisir("00")).hasMessageContaining("n’existe pas");
    }

    @Test
    void le_jour_et_l_heure_sont_ceux_de_la_region() {
        session.ouvrir(INSTALLATION);
        var instant = Instant.parse("2025-06-13T21:30:00Z");
        assertThat(Formats.dateHeure(instant)).isEqualTo("13/06/2025 à 23:30");
        service.choisir("04");
        assertThat(horloge.getZone()).isEqualTo(ZoneId.of("Indian/Reunion"));
        assertThat(LocalDate.now(horloge))
                .isEqualTo(LocalDate.ofInstant(horloge.instant(), ZoneId.of("Indian/Reunion")));
        assertThat(Formats.dateHeure(instant)).isEqualTo("14/06/2025 à 01:30");
        assertThat(Formats.jour(instant)).isEqualTo(LocalDate.of(2025, 6, 14));
        session.fermer();
        assertThat(horloge.getZone()).isEqualTo(Formats.ZONE);
    }

    @Test
    void elle_seule_invite_dans_une_autre_region_ou_pour_toute_l_installation() {
        session.ouvrir(INSTALLATION);
        gestion.inviter(invitation("a@ars.test", Role.CONSULTATION, "75"));
        gestion.inviter(invitation("b@ars.test", Role.ADMINISTRATION, ""));
        assertThat(region("a@ars.test")).isEqualTo("75");
        assertThat(region("b@ars.test")).isEqualTo("toutes");
        assertThatThrownBy(() -> gestion.inviter(invitation("c@ars.test", Role.COORDINATION_ARS, "")))
                .hasMessageContaining("choisissez la région de ce compte");
        assertThat(adresses()).contains("b@ars.test").doesNotContain("a@ars.test");

        session.ouvrir(Role.ADMINISTRATION);
        assertThat(adresses()).contains("consultation@treille.test").doesNotContain("b@ars.test", INSTALLATION);
        for (var ailleurs : new String[] {"75", ""}) {
            assertThatThrownBy(() -> gestion.inviter(invitation("d@ars.test", Role.ADMINISTRATION, ailleurs)))
                    .hasMessage("Vous invitez des personnes dans votre région seulement.");
        }
    }

    @Test
    void une_administration_de_region_ne_touche_pas_a_celle_de_l_installation() {
        var compte = comptes.loadUserByUsername(INSTALLATION);
        session.ouvrir(Role.ADMINISTRATION);
        assertThatThrownBy(() -> gestion.desactiver(compte.id(), 0))
                .hasMessage("Ce compte n’existe pas, ou vous ne pouvez pas le gérer.");
    }

    @Test
    void une_administration_de_l_installation_ne_prend_pas_un_role_sans_region() {
        var autre = comptes.creer(new AgentSaisie(
                "autre@treille.test", null, "Prénom", "Autre", "", Role.ADMINISTRATION, null, "demonstration"));
        session.ouvrir(INSTALLATION);
        assertThatThrownBy(() -> gestion.changerRole(autre, 0, Role.CONSULTATION))
                .hasMessageContaining("administre toute l’installation");
    }

    private String region(String courriel) {
        return base.sql("SELECT COALESCE(region_code, 'toutes') FROM agent WHERE courriel = ?")
                .param(courriel)
                .query(String.class)
                .single();
    }

    private List<String> adresses() {
        return gestion.rechercher(new CompteFiltre("", null, null), PageRequest.of(0, 100)).stream()
                .map(CompteLigne::courriel)
                .toList();
    }

    private static InvitationSaisie invitation(String courriel, Role role, String region) {
        return new InvitationSaisie(null, "", "Nom", "", courriel, role, region);
    }
}

package fr.treille.pilotage.historique;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.EquipeDEssai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search of what changed in a région: by period, author, kind, field and text; its pages and its export. */
@TestIntegration
class RechercherHistoriqueTest {

    @Autowired
    RechercheHistoriqueService recherche;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    EquipeDEssai equipe;

    @Autowired
    Session session;

    @Autowired
    Clock horloge;

    @Autowired
    JdbcClient base;

    private GrappeFiche grappe;

    @BeforeEach
    void une_grappe_renommee() {
        essai.registre(16);
        grappe = essai.enConstitution("Bastide", 2);
        session.ouvrir(Role.ADMINISTRATION);
        essai.renommer(grappe, "=Bastide neuve", "Netsoins 100%");
    }

    private List<Evenement> trouver(HistoriqueFiltre filtre) {
        var trouves = recherche.rechercher(filtre, PageRequest.of(0, 500));
        assertThat(recherche.compter(filtre)).isEqualTo(trouves.size());
        return trouves;
    }

    private HistoriqueFiltre filtre(
            String texte, LocalDate du, LocalDate au, ObjetTrace objet, Long auteur, String champ) {
        return new HistoriqueFiltre(
                texte,
                du,
                au,
                objet,
                auteur,
                recherche.champs().stream()
                        .filter(un -> (un.objet() + "." + un.colonne()).equals(champ))
                        .findFirst()
                        .orElse(null));
    }

    @Test
    void chaque_filtre_ne_garde_que_ce_qu_il_dit() {
        var aujourdhui = LocalDate.now(horloge);
        var animateur = base.sql("SELECT id FROM agent WHERE courriel = ?")
                .param(Session.courriel(Role.ANIMATEUR))
                .query(Long.class)
                .single();
        assertThat(trouver(HistoriqueFiltre.TOUS)).hasSizeGreaterThan(3);
        assertThat(trouver(filtre("", aujourdhui, aujourdhui, null, null, ""))).hasSizeGreaterThan(3);
        assertThat(trouver(filtre("", aujourdhui.plusDays(1), null, ObjetTrace.GRAPPE, null, "")))
                .isEmpty();
        assertThat(trouver(filtre("", null, aujourdhui.minusDays(1), ObjetTrace.GRAPPE, null, "")))
                .isEmpty();
        assertThat(trouver(filtre("", null, null, ObjetTrace.ESSMS, null, "")))
                .isNotEmpty()
                .allMatch(evenement -> evenement.objet() == ObjetTrace.ESSMS);
        assertThat(trouver(filtre("", null, null, null, animateur, "")))
                .isNotEmpty()
                .allMatch(evenement -> evenement.auteur().equals("Prénom Animation territoriale"));
        assertThat(trouver(filtre("", null, null, null, animateur, "GRAPPE.solution")))
                .isNotEmpty()
                .allMatch(evenement -> evenement.objet() == ObjetTrace.GRAPPE);
        assertThat(trouver(filtre("", null, null, null, animateur, "GRAPPE.statut")))
                .isEmpty();
        assertThat(trouver(filtre("soins 100%", null, null, null, null, ""))).isNotEmpty();
        assertThat(trouver(filtre("100 _soins", null, null, null, null, "")))
                .as("ni les signes ni l’ordre des mots ne comptent")
                .isNotEmpty();
        assertThat(trouver(filtre("soins zzinc", null, null, null, null, ""))).isEmpty();
    }

    @Test
    void les_pages_se_suivent_et_une_autre_region_n_y_est_pas() {
        var tout = trouver(HistoriqueFiltre.TOUS);
        assertThat(recherche.rechercher(HistoriqueFiltre.TOUS, PageRequest.of(1, 2)))
                .isEqualTo(tout.subList(2, Math.min(4, tout.size())));
        equipe.agent("Alix", "Medoc", Role.COORDINATION_ARS, "75");
        session.ouvrir("alix.medoc@essai.test");
        assertThat(trouver(filtre("Bastide", null, null, null, null, ""))).isEmpty();
        assertThat(trouver(HistoriqueFiltre.TOUS))
                .extracting(Evenement::libelle)
                .doesNotContain("=Bastide neuve");
    }

    @Test
    void le_parcours_rend_tout_ce_que_la_recherche_trouve_dans_le_meme_ordre() {
        var tout = new ArrayList<Evenement>();
        recherche.parcourir(HistoriqueFiltre.TOUS, tout::add);

        assertThat(tout).isNotEmpty().isEqualTo(trouver(HistoriqueFiltre.TOUS));
    }
}

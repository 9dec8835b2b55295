package fr.treille.pilotage.relance.recapitulatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.pilotage.echeance.Pour;
import fr.treille.pilotage.relance.RelancesDEssai;
import fr.treille.pilotage.relance.TestSansEnvoi;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.territoire.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The window closes on Friday 13/06/2025; nobody is signed in when the digests are written. */
@TestSansEnvoi
class RecapitulatifTest {

    private static final LocalDate LUNDI = LocalDate.of(2025, 6, 9);

    @Autowired
    Recapitulatifs recapitulatifs;

    @Autowired
    RecapitulatifService service;

    @Autowired
    RelancesDEssai essai;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient base;

    @Autowired
    Session session;

    @BeforeEach
    void preparer() {
        essai.vider();
        grappes.registre(20);
    }

    @Test
    void chacun_recoit_ce_qu_il_a_choisi_une_fois_par_periode() {
        confier("À moi", Role.COORDINATION_ARS);
        confier("À un autre", Role.CHARGE_MISSION_DT);
        choisir(Role.COORDINATION_ARS, Pour.MOI, Map.of("DEPOT", Cadence.QUOTIDIEN));
        assertThat(passer(LUNDI, true)).isEqualTo(1);
        assertThat(message("objet")).isEqualTo("Vos échéances au 09/06/2025\u00A0: 0 en retard, 1 cette semaine");
        assertThat(message("corps"))
                .contains(
                        "Bonjour Prénom Coordination régionale ARS,",
                        "Cette semaine\u00A0:\n– 13/06/2025 (dans 4\u00A0j) · Clôture du dépôt · À moi · Association Les Genêts",
                        "https://treille.test/grappes/",
                        "https://treille.test/relances/recapitulatif")
                .doesNotContain("En retard", "À un autre");
        assertThat(message("destinataires")).isEqualTo(Session.courriel(Role.COORDINATION_ARS));
        assertThat(passer(LUNDI, true)).isZero();
        assertThat(passer(LUNDI.plusDays(1), false)).isEqualTo(1);
        assertThat(passer(LUNDI.plusDays(7), false)).isEqualTo(1);
        assertThat(message("objet")).contains("1 en retard, 0 cette semaine");
    }

    @Test
    void il_dit_les_jours_feries() {
        confier("À moi", Role.COORDINATION_ARS);
        choisir(Role.COORDINATION_ARS, Pour.MOI, Map.of("DEPOT", Cadence.QUOTIDIEN));
        base.sql("UPDATE fenetre SET cloture_depot = '2025-06-09' WHERE id = 1").update();
        try {
            assertThat(passer(LocalDate.of(2025, 6, 9), true)).isEqualTo(1);
            assertThat(message("corps")).contains("– 09/06/2025, jour férié\u00A0: Lundi de Pentecôte (aujourd’hui)");
        } finally {
            fr.treille.dossier.fenetre.FenetresDEssai.retablir(base);
        }
    }

    @Test
    void l_hebdomadaire_part_le_lundi_ou_au_premier_passage_de_la_semaine() {
        confier("À moi", Role.COORDINATION_ARS);
        choisir(Role.COORDINATION_ARS, Pour.MOI, Map.of("DEPOT", Cadence.HEBDOMADAIRE));
        assertThat(passer(LUNDI.plusDays(2), false)).isZero();
        assertThat(passer(LUNDI.plusDays(2), true)).isEqualTo(1);
        assertThat(passer(LUNDI.plusDays(3), true)).isZero();
        assertThat(passer(LUNDI.plusDays(7), false)).isEqualTo(1);
    }

    @Test
    void les_deux_cadences_d_un_lundi_font_un_seul_message() {
        var id = confier("À moi", Role.COORDINATION_ARS);
        base.sql("UPDATE grappe SET statut = 'DEPOSEE', depot_le = '2025-05-02' WHERE id = ?")
                .param(id)
                .update();
        confier("Autre", Role.COORDINATION_ARS);
        choisir(
                Role.COORDINATION_ARS,
                Pour.MOI,
                Map.of("DEPOT", Cadence.HEBDOMADAIRE, "RECEVABILITE", Cadence.QUOTIDIEN));
        var juillet = LocalDate.of(2025, 6, 30);
        assertThat(passer(juillet, true)).isEqualTo(1);
        assertThat(message("objet")).contains("1 en retard, 1 cette semaine");
        assertThat(essai.nombre("recapitulatif_envoi")).isEqualTo(2);
        assertThat(passer(juillet.plusDays(1), false)).isEqualTo(1);
        assertThat(message("objet")).contains("0 en retard, 1 cette semaine");
    }

    @Test
    void rien_n_est_envoye_quand_il_n_y_a_rien() {
        choisir(Role.COORDINATION_ARS, Pour.MOI, Map.of("DEPOT", Cadence.QUOTIDIEN));
        assertThat(passer(LUNDI, true)).isZero();
        confier("Pas encore cette semaine", Role.COORDINATION_ARS);
        assertThat(passer(LUNDI.minusDays(7), true)).isZero();
        base.sql("UPDATE grappe SET statut = 'DEPOSEE', depot_le = '2025-06-02'")
                .update();
        assertThat(passer(LUNDI, true)).isZero();
        assertThat(essai.nombre("message")).isZero();
        // nothing chosen any more
        base.sql("UPDATE grappe SET statut = 'EN_CONSTITUTION', depot_le = NULL")
                .update();
        choisir(Role.COORDINATION_ARS, Pour.MOI, Map.of());
        assertThat(passer(LUNDI, true)).isZero();
    }

    @Test
    void mes_territoires_sont_ceux_que_je_couvre_ce_jour_la_et_le_perimetre_tient() {
        confier("De mes territoires", null);
        var ailleurs = confier("D’ailleurs", Role.ANIMATEUR);
        grappes.deplacer(ailleurs, "33");
        choisir(Role.ANIMATEUR, Pour.MES_TERRITOIRES, Map.of("DEPOT", Cadence.QUOTIDIEN));
        assertThat(passer(LUNDI, true)).isEqualTo(1);
        assertThat(message("corps")).contains("De mes territoires").doesNotContain("D’ailleurs");
        // who is in charge of it sees it wherever it is; once no more, it is out of the périmètre of a territorial role
        choisir(Role.ANIMATEUR, Pour.MOI, Map.of("DEPOT", Cadence.QUOTIDIEN));
        assertThat(passer(LUNDI.plusDays(1), false)).isEqualTo(1);
        assertThat(message("corps")).contains("D’ailleurs");
        base.sql("UPDATE grappe SET responsable_grades_id = NULL").update();
        assertThat(passer(LUNDI.plusDays(2), false)).isZero();
        base.sql("UPDATE agent SET actif = FALSE WHERE courriel = ?")
                .param(Session.courriel(Role.ANIMATEUR))
                .update();
        choisir(Role.CHARGE_MISSION_DT, Pour.MES_TERRITOIRES, Map.of("DEPOT", Cadence.QUOTIDIEN));
        assertThat(passer(LUNDI.plusDays(1), false)).isEqualTo(1);
        base.sql("UPDATE agent SET actif = TRUE").update();
    }

    @Test
    void le_choix_est_a_soi_et_une_echeance_inconnue_est_refusee() {
        session.ouvrir(Role.CONSULTATION);
        assertThat(service.choix()).isEqualTo(new ChoixRecapitulatif(Pour.MOI, Map.of()));
        var choix = new ChoixRecapitulatif(Pour.MES_TERRITOIRES, Map.of("DEPOT", Cadence.HEBDOMADAIRE));
        service.enregistrer(choix);
        assertThat(service.choix()).isEqualTo(choix);
        assertThatThrownBy(() ->
                        service.enregistrer(new ChoixRecapitulatif(Pour.MOI, Map.of("INCONNUE", Cadence.QUOTIDIEN))))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("INCONNUE");
        session.ouvrir(Role.ANIMATEUR);
        assertThat(service.choix().cadences()).isEmpty();
    }

    private int passer(LocalDate jour, boolean premierDeLaSemaine) {
        session.fermer();
        var nombres = new java.util.ArrayList<Integer>();
        recapitulatifs.envoyer(regions.fiche("76"), jour, premierDeLaSemaine, nombres::add);
        return nombres.stream().mapToInt(n -> n).sum();
    }

    private void choisir(Role role, Pour pour, Map<String, Cadence> cadences) {
        session.en(role, () -> {
            service.enregistrer(new ChoixRecapitulatif(pour, cadences));
            return List.of();
        });
    }

    private long confier(String nom, Role role) {
        var id = grappes.remplie(nom, 15).id();
        if (role != null) {
            base.sql("UPDATE grappe SET " + (role == Role.ANIMATEUR ? "responsable_grades_id" : "responsable_id")
                            + " = (SELECT id FROM agent WHERE courriel = ?) WHERE id = ?")
                    .params(Session.courriel(role), id)
                    .update();
        }
        return id;
    }

    private String message(String colonne) {
        return base.sql("SELECT " + colonne + " FROM message ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
    }
}

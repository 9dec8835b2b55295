package fr.treille.suivi.preuve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What evidence proves, corrected by an agent; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class PreciserPreuveTest {

    @Autowired
    PreuveService preuves;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long grappe;
    private long periode;
    private long preuve;

    @BeforeEach
    void joindre() {
        grappe = usages.conventionnee("Prouvée", 4).id();
        periode = usages.periode(grappe);
        session.ouvrir(Role.ANIMATEUR);
        preuve = preuves.joindre(
                grappe, UsagesDEssai.preuve(periode, "DMP", GrappesDEssai.essms(1)), SourceMesure.SAISIE);
    }

    private PreuveFiche lue() {
        return preuves.preuves(grappe).getFirst();
    }

    private int lignes() {
        return base.sql("SELECT COUNT(*) FROM preuves_jointes WHERE periode_id = ?")
                .param(periode)
                .query(Integer.class)
                .single();
    }

    @Test
    void une_preuve_d_avant_ne_prouve_rien_tant_qu_on_ne_la_precise_pas() {
        base.sql("DELETE FROM portee_preuve_essms WHERE piece_id = ?")
                .param(lue().piece().id())
                .update();
        assertThat(lue().reserve()).isEqualTo("À préciser\u00A0: les ESSMS");
        assertThat(lignes()).isZero();

        preuves.preciser(
                grappe,
                preuve,
                new PorteePreuve(
                        lue().portee().indicateurs(),
                        true,
                        Set.of(),
                        UsagesDEssai.DEBUT,
                        UsagesDEssai.FIN,
                        lue().portee().version()));

        assertThat(lue().prouve()).isTrue();
        assertThat(lignes()).isOne();
    }

    @Test
    void corrigee_sur_une_partie_de_la_periode_elle_ne_prouve_plus() {
        assertThat(lignes()).isOne();
        preuves.preciser(
                grappe,
                preuve,
                new PorteePreuve(
                        Set.of("DMP", "MSSANTE"), true, Set.of(), UsagesDEssai.DEBUT, LocalDate.of(2026, 1, 31), 1));
        assertThat(lue().reserve()).isEqualTo("Ne couvre pas toute la période");
        assertThat(lignes()).isZero();
    }

    @Test
    void ce_qu_un_autre_a_precise_ne_s_efface_pas() {
        preuves.preciser(grappe, preuve, avec("MSSANTE", 1));
        assertThatThrownBy(() -> preuves.preciser(grappe, preuve, avec("AGENDA", 1)))
                .isInstanceOf(ModificationConcurrente.class);
        assertThat(lue().portee().indicateurs()).containsExactly("MSSANTE");
    }

    @Test
    void une_preuve_retiree_ou_mal_dite_ne_se_precise_pas() {
        assertThatThrownBy(() -> preuves.preciser(grappe, preuve, avec("FAX", 1)))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("indicateurs"));
        preuves.retirer(grappe, preuve, "Mauvais trimestre");
        assertThatThrownBy(() -> preuves.preciser(grappe, preuve, avec("DMP", 1)))
                .hasMessage("Cette preuve n’existe pas, ou n’est pas dans votre périmètre.");
    }

    private static PorteePreuve avec(String indicateur, int version) {
        return new PorteePreuve(Set.of(indicateur), true, Set.of(), UsagesDEssai.DEBUT, UsagesDEssai.FIN, version);
    }
}

package fr.treille.suivi.jalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.pilotage.historique.HistoriqueService;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

/** Milestones are planned, slip, happen; today is 02/06/2025, the convention was signed on 01/03/2025. */
@TestIntegration
class DaterJalonsTest {

    private static final LocalDate SIGNATURE = LocalDate.of(2025, 3, 1);

    @Autowired
    JalonService service;

    @Autowired
    VagueService vagues;

    @Autowired
    ConventionsDEssai conventions;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    HistoriqueService historique;

    @Autowired
    Session session;

    private Calendrier prevoir(long grappe, TypeJalon type, String jour, String motif, boolean suivants) {
        var version = service.calendrier(grappe).ensemble().jalon(type).version();
        return service.planifier(new PlanSaisie(grappe, null, type, version, LocalDate.parse(jour), motif, suivants));
    }

    private Calendrier constater(
            long grappe, @Nullable Long vague, TypeJalon type, @Nullable String jour, String motif) {
        var version = service.calendrier(grappe).piste(vague).jalon(type).version();
        return service.constater(
                new ConstatSaisie(grappe, vague, type, version, jour == null ? null : LocalDate.parse(jour), motif));
    }

    @Test
    void un_plan_qui_glisse_garde_le_premier_et_dit_pourquoi() {
        var id = conventions.signee("Glissante", SIGNATURE).id();
        prevoir(id, TypeJalon.VA, "2026-01-15", "", false);
        assertThat(service.glissements(id)).isEmpty();
        prevoir(id, TypeJalon.VSR, "2026-02-10", "", false);
        assertThatThrownBy(() -> prevoir(id, TypeJalon.VA, "2026-03-01", "Fibre", false))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("passerait après «\u00A0VSR\u00A0»");
        assertThatThrownBy(() -> prevoir(id, TypeJalon.VA, "2026-02-01", " ", false))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        assertThatThrownBy(() -> prevoir(id, TypeJalon.VA, "2026-01-15", "Fibre", false))
                .hasMessage("C’est déjà la date prévue.");

        var calendrier = prevoir(id, TypeJalon.VA, "2026-03-01", " Fibre en retard ", true);

        var va = calendrier.ensemble().jalon(TypeJalon.VA);
        assertThat(va.prevuInitial()).isEqualTo("2026-01-15");
        assertThat(va.prevu()).isEqualTo("2026-03-01");
        assertThat(va.derive()).isEqualTo(45);
        assertThat(calendrier.ensemble().jalon(TypeJalon.VSR).prevu()).isEqualTo("2026-03-27");
        assertThat(calendrier.solde()).isEqualTo("2026-06-27");
        assertThat(service.glissements(id)).hasSize(2).allSatisfy(glissement -> {
            assertThat(glissement.jours()).isEqualTo(45);
            assertThat(glissement.motif()).isEqualTo("Fibre en retard");
            assertThat(glissement.soldeAvant()).isEqualTo("2026-05-10");
            assertThat(glissement.soldeApres()).isEqualTo("2026-06-27");
            assertThat(glissement.par()).isNotBlank();
        });
        assertThat(historique.grappe(id, PageRequest.of(0, 50))).anySatisfy(evenement -> {
            assertThat(evenement.libelle()).isEqualTo("Glissante — VA");
            assertThat(evenement.motif()).isEqualTo("Fibre en retard");
        });
    }

    @Test
    void un_fait_s_enregistre_se_corrige_avec_un_motif_et_clot_le_suivi() {
        var id = conventions.signee("Constatée", SIGNATURE).id();
        assertThatThrownBy(() -> constater(id, null, TypeJalon.VA, "2025-06-03", ""))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("jour"))
                .hasMessageContaining("est à venir");
        assertThatThrownBy(() -> constater(id, null, TypeJalon.VA, null, "")).hasMessage("Donnez une date.");
        constater(id, null, TypeJalon.VA, "2025-05-20", "");
        assertThatThrownBy(() -> constater(id, null, TypeJalon.VA, "2025-05-21", ""))
                .hasMessage("Dites pourquoi cette date change.");
        assertThat(constater(id, null, TypeJalon.VA, "2025-05-21", "PV reçu")
                        .ensemble()
                        .jalon(TypeJalon.VA)
                        .reel())
                .isEqualTo("2025-05-21");
        constater(id, null, TypeJalon.CLOTURE, "2025-06-02", "");
        assertThat(service.calendrier(id).closLe()).isEqualTo("2025-06-02");
        assertThatThrownBy(() -> constater(id, null, TypeJalon.VSR, "2025-06-01", ""))
                .hasMessageContaining("Le suivi est clos depuis le 02/06/2025");
        assertThatThrownBy(() -> vagues.creer(id, "Nord", Set.of(GrappesDEssai.essms(1))))
                .hasMessageContaining("ses vagues ne changent plus");
        constater(id, null, TypeJalon.CLOTURE, null, "Close par erreur");
        assertThat(service.calendrier(id).closLe()).isNull();
        constater(id, null, TypeJalon.VSR, "2025-06-01", "");
        assertThat(service.calendrier(id).deploye()).isTrue();
    }

    @Test
    void deux_personnes_ne_datent_pas_le_meme_jalon() {
        var id = conventions.signee("Disputée", SIGNATURE).id();
        var vue = new PlanSaisie(id, null, TypeJalon.VA, JalonFiche.NOUVEAU, LocalDate.of(2026, 1, 1), "", false);
        service.planifier(vue);
        assertThatThrownBy(() -> service.planifier(vue)).isInstanceOf(ModificationConcurrente.class);
        assertThat(service.calendrier(id).ensemble().jalon(TypeJalon.VA).prevu())
                .isEqualTo("2026-01-01");
    }

    @Test
    void les_vagues_se_partagent_les_essms() {
        var id = conventions.signee("Par vagues", SIGNATURE).id();
        var nord = vagues.creer(id, " Nord ", Set.of(GrappesDEssai.essms(1), GrappesDEssai.essms(2)));
        var sud = vagues.creer(id, "Sud", Set.of(GrappesDEssai.essms(2), GrappesDEssai.essms(3)));
        var calendrier = service.calendrier(id);
        assertThat(calendrier.vagues()).extracting(PisteFiche::nom).containsExactly("Nord", "Sud");
        assertThat(calendrier.piste(nord).vague().finess()).containsExactly(GrappesDEssai.essms(1));
        assertThat(calendrier.piste(sud).jalons())
                .extracting(JalonFiche::type)
                .containsExactly(TypeJalon.DEPLOIEMENT, TypeJalon.VA, TypeJalon.VSR, TypeJalon.CIBLES);
        assertThatThrownBy(() -> vagues.creer(id, "nord", Set.of(GrappesDEssai.essms(5))))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("nom"));
        assertThatThrownBy(() -> vagues.creer(id, "", Set.of(GrappesDEssai.essms(5))))
                .hasMessageContaining("un nom");
        assertThatThrownBy(() -> vagues.creer(id, "x".repeat(101), Set.of(GrappesDEssai.essms(5))))
                .hasMessageContaining("100 caractères");
        assertThatThrownBy(() -> vagues.creer(id, "Est", Set.of())).hasMessageContaining("au moins un ESSMS");
        assertThatThrownBy(() -> vagues.creer(id, "Est", Set.of("999999999")))
                .hasMessageContaining("n’est pas de cette grappe");
        assertThatThrownBy(() -> constater(id, nord, TypeJalon.VSR, "2025-06-01", ""))
                .hasMessageContaining("suppose «\u00A0VA\u00A0»");
        constater(id, nord, TypeJalon.VA, "2025-05-01", "");
        constater(id, nord, TypeJalon.VSR, "2025-06-01", "");
        assertThatThrownBy(() -> vagues.creer(id, "Est", Set.of(GrappesDEssai.essms(1))))
                .hasMessageContaining("La VSR de «\u00A0Nord\u00A0» est du 01/06/2025");
        assertThatThrownBy(() -> vagues.supprimer(nord, version(id, nord))).hasMessageContaining("a une date réelle");
        vagues.modifier(sud, version(id, sud), "Midi", Set.of(GrappesDEssai.essms(4)));
        assertThat(service.calendrier(id).piste(sud).vague().finess()).containsExactly(GrappesDEssai.essms(4));
        assertThatThrownBy(() -> vagues.modifier(sud, 0, "Midi", Set.of(GrappesDEssai.essms(4))))
                .isInstanceOf(ModificationConcurrente.class);
        vagues.supprimer(sud, version(id, sud));
        assertThat(service.calendrier(id).vagues()).hasSize(1);
        assertThatThrownBy(() -> service.constater(new ConstatSaisie(
                        id, nord, TypeJalon.MARCHE, JalonFiche.NOUVEAU, LocalDate.of(2025, 5, 1), "")))
                .hasMessageContaining("pas pour une vague");
        assertThatThrownBy(() -> constater(id, sud, TypeJalon.VA, "2025-05-01", ""))
                .hasMessageContaining("Cette vague");
    }

    @Test
    void le_suivi_commence_a_la_signature_et_se_lit_sans_s_ecrire() {
        var id = essai.au(StatutGrappe.NOTIFIEE, "Pas encore", 15).id();
        session.ouvrir(Role.COORDINATION_ARS);
        assertThatThrownBy(() -> service.calendrier(id)).hasMessageContaining("commence à la signature");
        var suivie = conventions.signee("Consultée", SIGNATURE).id();
        session.ouvrir(Role.CONSULTATION);
        assertThat(service.calendrier(suivie).marque().jour()).isEqualTo(SIGNATURE.plusMonths(18));
        assertThatThrownBy(() -> prevoir(suivie, TypeJalon.VA, "2026-01-01", "", false))
                .isInstanceOf(AccessDeniedException.class);
    }

    private int version(long grappe, long vague) {
        return service.calendrier(grappe).piste(vague).vague().version();
    }
}

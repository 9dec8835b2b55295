package fr.treille.engagement.versement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.piece.FichiersDEssai;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

/** The statements of expenses of a grappe of four ESSMS; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class DepensesTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 6, 30);

    @Autowired
    DepensesService service;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    Session session;

    private long grappe;
    private String og = "";

    @BeforeEach
    void conventionner() {
        grappe = usages.conventionnee("Justifiée", 4).id();
        session.ouvrir(Role.COORDINATION_ARS);
        og = lues().organismes().getFirst().finess();
    }

    private Depenses lues() {
        return service.depenses(grappe);
    }

    private void certifier(LocalDate le, int euros) {
        service.enregistrer(DepensesDEssai.nouvel(grappe, og, le, Montant.euros(euros), ""));
    }

    private void viser(LocalDate le, int euros, String remarque) {
        service.enregistrer(DepensesDEssai.nouvel(grappe, "", le, Montant.euros(euros), remarque));
    }

    private void refuser(Runnable acte, String champ, String message) {
        assertThatThrownBy(acte::run)
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
    }

    private EtatDepensesSaisie saisie(
            String finess,
            String signataire,
            @Nullable LocalDate le,
            @Nullable Montant montant,
            byte @Nullable [] octets) {
        return new EtatDepensesSaisie(
                grappe, finess, EtatDepensesSaisie.NOUVEAU, signataire, le, montant, "", "a.pdf", octets);
    }

    @Test
    void chaque_organisme_certifie_puis_l_ordonnateur_vise_le_tout() {
        assertThat(lues().certifiees()).isFalse();
        assertThat(lues().certificationsEnClair()).startsWith("Certifiés par 0\u00A0organisme sur 1\u00A0: manque ");
        certifier(JOUR.minusDays(2), 12_000);
        assertThat(lues().certifiees()).isTrue();
        assertThat(lues().consolidees()).isFalse();
        assertThat(lues().consolideEnClair()).isEqualTo("Pas encore reçu.");

        viser(JOUR, 12_000, "");

        assertThat(lues().consolidees()).isTrue();
        assertThat(lues().ecart()).isEmpty();
        var visa = Objects.requireNonNull(lues().consolide());
        assertThat(service.contenu(visa.id()).octets()).isEqualTo(FichiersDEssai.pdf("état "));
    }

    @Test
    void un_total_qui_n_est_pas_la_somme_se_dit_et_s_explique() {
        certifier(JOUR.minusDays(2), 12_000);
        refuser(() -> viser(JOUR, 11_000, ""), "remarque", "n’est pas la somme des états certifiés");
        viser(JOUR, 11_000, "Remise du fournisseur");
        assertThat(lues().ecart()).contains(Montant.zero().moins(Montant.euros(1_000)));
        assertThat(lues().consolidees()).isTrue();
        assertThat(lues().consolideEnClair()).contains("écart de ", "Remise du fournisseur");
    }

    @Test
    void une_certification_d_apres_le_visa_le_rend_caduc() {
        certifier(JOUR.minusDays(9), 12_000);
        viser(JOUR.minusDays(8), 12_000, "");
        var avant = Objects.requireNonNull(lues().organismes().getFirst().etat());
        service.enregistrer(new EtatDepensesSaisie(
                grappe, og, avant.version(), "M. Roux, président", JOUR, Montant.euros(13_000), "", "", null));
        assertThat(lues().consolidees()).isFalse();
        assertThat(lues().reserve())
                .contains("visé le 22/06/2026, avant la certification d’un organisme le 30/06/2026");
        assertThat(Objects.requireNonNull(lues().organismes().getFirst().etat())
                        .piece()
                        .id())
                .as("the file stays")
                .isEqualTo(avant.piece().id());
    }

    @Test
    void un_total_perime_sans_explication_ne_vaut_plus() {
        certifier(JOUR.minusDays(9), 12_000);
        viser(JOUR, 12_000, "");
        var avant = Objects.requireNonNull(lues().organismes().getFirst().etat());
        service.enregistrer(new EtatDepensesSaisie(
                grappe, og, avant.version(), "M. Roux", JOUR.minusDays(9), Montant.euros(9_000), "", "", null));
        assertThat(lues().consolidees()).isFalse();
        assertThat(lues().reserve()).contains("diffère de la somme", "sans explication");
    }

    @Test
    void ce_qui_manque_est_refuse_sur_son_champ() {
        var pdf = FichiersDEssai.pdf("a");
        refuser(() -> service.enregistrer(saisie(og, " ", JOUR, Montant.zero(), pdf)), "signataire", "qui a certifié");
        refuser(() -> service.enregistrer(saisie("", " ", JOUR, Montant.zero(), pdf)), "signataire", "qui a visé");
        refuser(() -> service.enregistrer(saisie(og, "A", null, Montant.zero(), pdf)), "signeLe", "certification");
        refuser(
                () -> service.enregistrer(saisie(og, "A", JOUR.plusDays(1), Montant.zero(), pdf)),
                "signeLe",
                "à venir");
        refuser(() -> service.enregistrer(saisie(og, "A", JOUR, null, pdf)), "montant", "0 s’il n’y en a pas");
        refuser(
                () -> service.enregistrer(saisie(og, "A", JOUR, Montant.zero().moins(Montant.euros(1)), pdf)),
                "montant",
                "0 s’il n’y en a pas");
        refuser(() -> service.enregistrer(saisie(og, "A", JOUR, Montant.zero(), null)), "octets", "Joignez l’état");
        refuser(
                () -> service.enregistrer(saisie("310000000", "A", JOUR, Montant.zero(), pdf)),
                "ogFiness",
                "n’a pas d’ESSMS dans la grappe");
        certifier(JOUR, 1);
        refuser(() -> viser(JOUR.minusDays(1), 1, ""), "signeLe", "précède la certification");
    }

    @Test
    void un_etat_ne_s_enregistre_pas_deux_fois_ni_par_qui_n_en_a_pas_le_droit() {
        certifier(JOUR, 1);
        assertThatThrownBy(() -> certifier(JOUR, 2)).isInstanceOf(ModificationConcurrente.class);
        session.ouvrir(Role.ANIMATEUR);
        assertThat(lues().certifiees()).isTrue();
        assertThatThrownBy(() -> certifier(JOUR, 2)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void rien_ne_se_justifie_avant_la_signature() {
        var notifiee = grappes.au(StatutGrappe.NOTIFIEE, "Trop tôt", 4).id();
        session.ouvrir(Role.COORDINATION_ARS);
        assertThatThrownBy(() -> service.enregistrer(DepensesDEssai.nouvel(notifiee, "", JOUR, Montant.zero(), "")))
                .hasMessageContaining("une fois la convention signée");
    }
}

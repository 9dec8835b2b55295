package fr.treille.dossier.grappe;

import static fr.treille.dossier.grappe.GrappesDEssai.PORTEUR;
import static fr.treille.dossier.grappe.GrappesDEssai.essms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.referentiel.financement.Manque;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Annexe 1: hours of SAAD alone, declared, then verified by the ARS. The call is of 2025. */
@TestIntegration
class DeclarerHeuresTest {

    private static final String SAAD = GrappesDEssai.finess("3104", 1);

    @Autowired
    GrappeService grappes;

    @Autowired
    FinancementService financement;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche grappe;

    @BeforeEach
    void ouvrir() {
        base.sql("DELETE FROM grappe_essms").update();
        essai.registre(20);
        essai.saad(SAAD, PORTEUR, "Aide de la vallée");
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = essai.composee(GrappesDEssai.projet("Canal", TypeProjet.ACQUISITION), essms(1), SAAD);
    }

    private static HeuresSaad heures(@Nullable Integer annee, long totales, long apa, long pch, long autres) {
        return new HeuresSaad(
                annee,
                BigDecimal.valueOf(totales),
                BigDecimal.valueOf(apa),
                BigDecimal.valueOf(pch),
                BigDecimal.valueOf(autres),
                autres == 0 ? "" : "CARSAT");
    }

    private GrappeFiche declarer() {
        grappe = financement.declarerHeures(
                grappe.id(), grappe.version(), Map.of(SAAD, heures(null, 10_000, 5_000, 2_000, 1_000)));
        return grappe;
    }

    private MembreLigne membre(String finess) {
        return grappes.membres(grappe.id()).stream()
                .filter(membre -> membre.finess().equals(finess))
                .findFirst()
                .orElseThrow();
    }

    private MembreLigne saad() {
        return membre(SAAD);
    }

    @Test
    void un_saad_sans_heures_ne_recoit_rien_et_ses_heures_lui_donnent_sa_part() {
        assertThat(grappe.montant()).isEqualTo(Montant.euros(21_000));
        assertThat(financement.fiche(grappe.id()).financement().manques())
                .extracting(Manque::genre)
                .containsExactly(Manque.Genre.HEURES_NON_DECLAREES);
        assertThat(saad().saad()).isTrue();
        assertThat(saad().heures()).isNull();

        assertThat(declarer().montant()).isEqualTo(Montant.euros(21_000 + 16_800));

        assertThat(saad().heures()).isEqualTo(heures(2024, 10_000, 5_000, 2_000, 1_000));
        assertThat(financement.fiche(grappe.id()).financement().manques())
                .extracting(Manque::genre)
                .containsExactly(Manque.Genre.HEURES_NON_VERIFIEES);
        grappe = financement.effacerHeures(grappe.id(), grappe.version(), SAAD);
        assertThat(grappe.montant()).isEqualTo(Montant.euros(21_000));
    }

    @Test
    void l_ars_verifie_a_part_et_ses_heures_comptent() {
        declarer();

        grappe = financement.verifierHeures(
                grappe.id(), grappe.version(), Map.of(SAAD, heures(null, 10_000, 5_000, 0, 0)), " CD 31 ");

        assertThat(grappe.montant()).isEqualTo(Montant.euros(21_000 + 10_500));
        assertThat(saad().heures()).isEqualTo(heures(2024, 10_000, 5_000, 2_000, 1_000));
        var verification = saad().verification();
        assertThat(verification).isNotNull();
        assertThat(verification.heures()).isEqualTo(heures(2024, 10_000, 5_000, 0, 0));
        assertThat(verification.aupres()).isEqualTo("CD 31");
        assertThat(verification.par()).isNotBlank();
        assertThat(verification.ecart(heures(2024, 10_000, 5_000, 2_000, 1_000)))
                .isEqualByComparingTo("-0.3");
        assertThat(financement.fiche(grappe.id()).financement().manques()).isEmpty();
    }

    @Test
    void declarer_de_nouveau_demande_de_verifier_de_nouveau() {
        declarer();
        grappe = financement.verifierHeures(
                grappe.id(), grappe.version(), Map.of(SAAD, heures(null, 10_000, 5_000, 0, 0)), "CD 31");

        assertThat(declarer().montant()).isEqualTo(Montant.euros(21_000 + 16_800));

        assertThat(saad().verification()).isNull();
    }

    @Test
    void un_ehpad_ne_declare_pas_d_heures() {
        assertThatThrownBy(() -> financement.declarerHeures(
                        grappe.id(), grappe.version(), Map.of(essms(1), heures(null, 10, 5, 0, 0))))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("heuresTotales"))
                .hasMessageContaining("«\u00A0Résidence 1\u00A0» n’est pas un service d’aide à domicile (SAAD)");
        assertThat(membre(essms(1)).heures()).isNull();
    }

    @Test
    void des_heures_qu_un_ehpad_aurait_recues_autrefois_ne_comptent_pas() {
        base.sql("UPDATE grappe_essms SET heures_autres = 1, heures_totales = 10 WHERE finess IN (?, ?)")
                .params(essms(1), SAAD)
                .update();
        assertThat(financement.fiche(grappe.id()).financement().total()).isEqualTo(Montant.euros(21_000 + 2_100));
        assertThat(membre(essms(1)).heures()).isNull();
        var anciennes = saad().heures();
        assertThat(anciennes).isNotNull();
        assertThat(anciennes.annee()).isNull();
        assertThat(anciennes.financeur()).isEqualTo(HeuresSaad.DETAIL_ABSENT);
        assertThat(anciennes.medicoSociales()).isEqualByComparingTo("1");
    }

    @Test
    void une_autre_annee_un_organisme_tu_ou_une_verification_sans_declaration_sont_refuses() {
        assertThatThrownBy(() -> financement.declarerHeures(
                        grappe.id(), grappe.version(), Map.of(SAAD, heures(2023, 10, 5, 0, 0))))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("annee"))
                .hasMessageContaining("2024");
        assertThatThrownBy(() -> financement.verifierHeures(
                        grappe.id(), grappe.version(), Map.of(SAAD, heures(null, 10, 5, 0, 0)), "CD 31"))
                .hasMessageContaining("n’a pas déclaré d’heures");
        declarer();
        assertThatThrownBy(() -> financement.verifierHeures(
                        grappe.id(), grappe.version(), Map.of(SAAD, heures(null, 10, 5, 0, 0)), " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("aupres"));
    }

    @Test
    void l_animateur_declare_avant_le_depot_et_ne_verifie_pas() {
        session.ouvrir(Role.ANIMATEUR);
        declarer();
        assertThatThrownBy(() -> financement.verifierHeures(
                        grappe.id(), grappe.version(), Map.of(SAAD, heures(null, 10, 5, 0, 0)), "CD 31"))
                .isInstanceOf(AccessDeniedException.class);
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = cycle.deposer(grappe.id(), grappe.version(), grappe.fenetre().ouverture());
        session.ouvrir(Role.ANIMATEUR);
        assertThatThrownBy(this::declarer).hasMessageContaining("Le dossier est déposé");
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(declarer().montant()).isEqualTo(Montant.euros(21_000 + 16_800));
    }

    @Test
    void sans_heures_verifiees_aucun_avis_n_est_favorable_et_apres_lui_rien_ne_change() {
        grappe = cycle.deposer(grappe.id(), grappe.version(), grappe.fenetre().ouverture());
        grappe = cycle.ouvrirInstruction(grappe.id(), grappe.version());
        refuseFavorable("n’a pas déclaré ses heures");
        declarer();
        refuseFavorable("ne sont pas vérifiées par l’ARS");
        grappe = financement.verifierHeures(
                grappe.id(), grappe.version(), Map.of(SAAD, heures(null, 10_000, 5_000, 0, 0)), "CD 31");

        grappe = cycle.rendreAvis(grappe.id(), grappe.version(), true);
        grappe = cycle.prononcer(grappe.id(), grappe.version(), true, null, "");

        assertThat(grappe.montant()).isEqualTo(Montant.euros(31_500));
        var lignes = grappes.financement(grappe.id()).lignes();
        assertThat(lignes).hasSize(4);
        assertThat(lignes.get(1).prorata()).isEqualByComparingTo("0.5");
        assertThat(lignes.get(1).rangs()).isNotNull();
        assertThat(lignes.get(1).explication()).endsWith("heures vérifiées par l’ARS");
        assertThat(lignes)
                .isEqualTo(financement.fiche(grappe.id()).financement().lignes());
        assertThatThrownBy(this::declarer).hasMessageContaining("arrêté par sa décision");
    }

    private void refuseFavorable(String raison) {
        assertThatThrownBy(() -> cycle.rendreAvis(grappe.id(), grappe.version(), true))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("favorable"))
                .hasMessageContaining(raison);
    }

    @Test
    void une_version_perimee_ne_change_rien() {
        var vue = grappe.version();
        declarer();
        assertThatThrownBy(() -> financement.effacerHeures(grappe.id(), vue, SAAD))
                .isInstanceOf(ModificationConcurrente.class);
        assertThat(saad().heures()).isNotNull();
    }
}

package fr.treille.referentiel.etablissement.eligibilite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.Signal;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@TestIntegration
class EligibiliteTest {

    private static final String EHPAD = "500";

    @Autowired
    EligibiliteService service;

    @Autowired
    MembreService membres;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void remettre() {
        base.sql("DELETE FROM eligibilite_region").update();
    }

    private CategorieEligible categorie(String code) {
        return service.categories().stream()
                .filter(categorie -> categorie.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void corriger(String code, int version, Eligibilite eligibilite, String reference, String motif) {
        service.corriger(new CorrectionSaisie(code, version, eligibilite, reference, motif));
    }

    private int essmsDuPorteur() {
        return base.sql("SELECT nombre_essms FROM organisme_gestionnaire WHERE finess = ?")
                .param(GrappesDEssai.PORTEUR)
                .query(Integer.class)
                .single();
    }

    @Test
    void chaque_categorie_ouverte_des_familles_sociales_a_son_texte() {
        var muettes = base.sql("SELECT code FROM categorie WHERE famille LIKE '4%' AND date_fin IS NULL"
                        + " AND (eligibilite IS NULL OR reference = '')")
                .query(String.class)
                .list();

        assertThat(muettes).isEmpty();
        assertThat(service.categories().stream().filter(une -> !une.reference().isEmpty()))
                .hasSize(89);
        assertThat(categorie(EHPAD).reference()).isEqualTo("CASF, art. L. 312-1, I, 6°");
        assertThat(categorie("640").secteur()).hasToString("DOM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"247", "258", "259", "462", "609", "218", "256", "271", "216"})
    void ce_qui_n_est_pas_de_l_article_l_312_1_n_est_pas_un_essms(String code) {
        assertThat(categorie(code).eligibilite()).isEqualTo(Eligibilite.NON);
        base.sql("UPDATE etablissement SET categorie_code = ?, essms = FALSE WHERE finess = ?")
                .params(code, GrappesDEssai.essms(16))
                .update();
        var grappe = essai.enConstitution("Canal", 3);
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(() -> membres.ajouter(grappe.id(), grappe.version(), List.of(GrappesDEssai.essms(16))))
                .hasMessageContaining("n’est pas un ESSMS");
    }

    @Test
    void une_correction_de_la_region_compte_aussitot_pour_l_organisme_et_pour_la_grappe() {
        var code = base.sql("SELECT categorie_code FROM etablissement WHERE finess = ?")
                .param(GrappesDEssai.essms(1))
                .query(String.class)
                .single();
        var grappe = essai.enConstitution("Canal", 3);
        session.ouvrir(Role.COORDINATION_ARS);
        base.sql(EligibiliteSql.recompter()).update();
        var avant = essmsDuPorteur();
        assertThat(avant).isPositive();
        assertThat(grappes.ineligibles(grappe.id())).isEmpty();

        corriger(code, 0, Eligibilite.NON, "Avis de la région", "Essai");

        assertThat(essmsDuPorteur()).isLessThan(avant);
        assertThat(grappes.ineligibles(grappe.id())).singleElement().asString().contains("non éligible");
        assertThat(grappes.signaux(grappe.id()))
                .extracting(Signal::texte)
                .anyMatch(texte -> texte.contains("non éligible"));
        var corrigee = categorie(code);
        assertThat(corrigee.corrigee()).isTrue();
        assertThat(corrigee.livree()).isEqualTo(Eligibilite.OUI);

        corriger(code, corrigee.version(), Eligibilite.A_APPRECIER, "Avis de la région", "À lire un par un");
        assertThat(essmsDuPorteur()).isEqualTo(avant);
        assertThat(grappes.ineligibles(grappe.id())).singleElement().asString().contains("à apprécier");

        corriger(code, categorie(code).version(), Eligibilite.OUI, "CASF", "Retour");
        assertThat(grappes.ineligibles(grappe.id())).isEmpty();
    }

    @Test
    void une_correction_demande_un_choix_un_texte_et_un_motif() {
        refuse("eligibilite", null, "Texte", "Motif");
        refuse("reference", Eligibilite.NON, " ", "Motif");
        refuse("motif", Eligibilite.NON, "Texte", "");
        assertThatThrownBy(() -> corriger("9999", 0, Eligibilite.NON, "Texte", "Motif"))
                .hasMessageContaining("n’est pas de la nomenclature");
        assertThat(categorie(EHPAD).corrigee()).isFalse();
    }

    private void refuse(String champ, Eligibilite eligibilite, String reference, String motif) {
        assertThatThrownBy(() -> corriger(EHPAD, 0, eligibilite, reference, motif))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
    }

    @Test
    void deux_corrections_a_la_fois_la_seconde_relit_la_premiere() {
        corriger("609", 0, Eligibilite.A_APPRECIER, "Texte", "Première");
        corriger("609", categorie("609").version(), Eligibilite.NON, "Texte", "Deuxième");

        assertThatThrownBy(() -> corriger("609", 0, Eligibilite.OUI, "Texte", "Perdue"))
                .isInstanceOf(ModificationConcurrente.class);
        assertThat(categorie("609").motif()).isEqualTo("Deuxième");
    }

    @Test
    void seuls_ceux_qui_pilotent_les_appels_corrigent() {
        session.ouvrir(Role.CHARGE_MISSION_DT);

        assertThat(service.categories()).isNotEmpty();
        assertThatThrownBy(() -> corriger(EHPAD, 0, Eligibilite.NON, "Texte", "Motif"))
                .isInstanceOf(AccessDeniedException.class);
    }
}

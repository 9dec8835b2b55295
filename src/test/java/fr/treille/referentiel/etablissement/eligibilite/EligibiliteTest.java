package fr.treille.referentiel.etablissement.eligibilite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.Signal;
import fr.treille.referentiel.etablissement.EtablissementFiltre;
import fr.treille.referentiel.etablissement.EtablissementLigne;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@TestIntegration
class EligibiliteTest {

    private static final String EHPAD = "500";

    /** In SQL: the column by the alias of its table, or asked of the table itself. */
    private static final Pattern SECTEUR_DE_CATEGORIE =
            Pattern.compile("\\bc\\.secteur\\b|FROM categorie WHERE secteur|SELECT secteur FROM categorie");

    @Autowired
    EligibiliteService service;

    @Autowired
    EtablissementService etablissements;

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
        var secteur = service.categories().stream()
                .filter(categorie -> categorie.code().equals(code))
                .map(CategorieEligible::secteur)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        service.corriger(new CorrectionSaisie(code, version, eligibilite, secteur, reference, motif));
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

    private List<String> lus(String sql, Object... parametres) {
        return base.sql(sql).params(parametres).query(String.class).list();
    }

    @Test
    void le_secteur_corrige_est_celui_de_chaque_lecture_dans_la_region_et_la_seulement() {
        var grappe = essai.enConstitution("Canal", 3);
        essai.essms(GrappesDEssai.finess("6799", 1), GrappesDEssai.PORTEUR, "Résidence du Rhin", "67");
        session.ouvrir(Role.COORDINATION_ARS);
        service.corriger(new CorrectionSaisie(EHPAD, 0, Eligibilite.OUI, Secteur.PH, "Avis de la région", "Essai"));

        assertThat(categorie(EHPAD))
                .extracting(CategorieEligible::secteur, CategorieEligible::secteurLivre)
                .containsExactly(Secteur.PH, Secteur.PA);
        assertThat(lus("SELECT DISTINCT secteur FROM essms_de_grappe WHERE grappe_id = ?", grappe.id()))
                .containsExactly("PH");
        assertThat(lus("SELECT secteur FROM etablissements WHERE finess = ?", GrappesDEssai.finess("6799", 1)))
                .as("another région")
                .containsExactly("PA");
        var siens =
                EtablissementFiltre.ESSMS.avecFiness(Set.of(GrappesDEssai.essms(1), GrappesDEssai.finess("6799", 1)));
        assertThat(etablissements.rechercher(siens, PageRequest.of(0, 10)))
                .extracting(EtablissementLigne::finess, EtablissementLigne::secteur)
                .containsExactlyInAnyOrder(
                        tuple(GrappesDEssai.essms(1), Secteur.PH), tuple(GrappesDEssai.finess("6799", 1), Secteur.PA));
        assertThat(etablissements.rechercher(de(siens, Secteur.PH), PageRequest.of(0, 10)))
                .extracting(EtablissementLigne::finess)
                .containsExactly(GrappesDEssai.essms(1));
        assertThat(etablissements.compter(de(siens, Secteur.PA))).isEqualTo(1);

        service.corriger(
                new CorrectionSaisie(EHPAD, categorie(EHPAD).version(), Eligibilite.OUI, Secteur.PA, "CASF", "Retour"));
        assertThat(lus("SELECT DISTINCT secteur FROM essms_de_grappe WHERE grappe_id = ?", grappe.id()))
                .containsExactly("PA");
        assertThat(lus("SELECT COUNT(*) FROM eligibilite_region WHERE secteur IS NOT NULL"))
                .as("as delivered: it follows the nomenclature")
                .containsExactly("0");
    }

    private static EtablissementFiltre de(EtablissementFiltre filtre, Secteur secteur) {
        return new EtablissementFiltre(null, Set.of(), null, secteur, null, false, filtre.presence(), filtre.finess());
    }

    @Test
    void une_categorie_qui_a_un_secteur_n_en_est_pas_privee() {
        assertThatThrownBy(() ->
                        service.corriger(new CorrectionSaisie(EHPAD, 0, Eligibilite.OUI, null, "CASF", "Sans secteur")))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("secteur"));
        service.corriger(new CorrectionSaisie("609", 0, Eligibilite.NON, null, "CASF", "Comme livrée"));
        assertThat(categorie("609").secteur()).isNull();
    }

    /** Whoever reads the sector of a category otherwise would not follow the région's correction. */
    @Test
    void le_secteur_d_une_categorie_ne_se_lit_qu_a_un_endroit() throws IOException {
        assertThat(lus("SELECT table_name FROM information_schema.views WHERE table_schema = DATABASE()"
                        + " AND view_definition LIKE '%`c`.`secteur`%'"))
                .containsExactly("etablissements");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .filter(EligibiliteTest::litLeSecteurDUneCategorie)
                            .map(source -> source.getFileName().toString()))
                    .containsExactlyInAnyOrder("EligibiliteSql.java", "EligibiliteService.java");
        }
    }

    private static boolean litLeSecteurDUneCategorie(Path source) {
        try {
            return SECTEUR_DE_CATEGORIE.matcher(Files.readString(source)).find();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}

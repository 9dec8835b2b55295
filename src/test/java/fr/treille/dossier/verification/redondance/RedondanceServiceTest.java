package fr.treille.dossier.verification.redondance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.instruction.critere.Explication;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What may be financed twice, read from the base: by whoever may see what of it. */
@TestIntegration
class RedondanceServiceTest {

    private static final String UN = GrappesDEssai.essms(1);

    @Autowired
    RedondanceService service;

    @Autowired
    InstructionService instructions;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche grappe;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        essai.sansDoubles();
        grappe = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void vider() {
        base.sql("DELETE FROM sons_beneficiaire").update();
        base.sql("DELETE FROM essms_declare").update();
    }

    private List<NatureConflit> natures(long id) {
        return service.conflits(id).stream().map(Conflit::nature).distinct().toList();
    }

    private void declarer(Aide aide, String objet, String... finess) {
        service.declarer(saisie(grappe.id(), aide, objet, finess));
    }

    /** All that can be declared, over what is there. */
    private DeclarationSaisie saisie(long id, Aide aide, String objet, String... finess) {
        var versions = service.declarees(id).stream().collect(Collectors.toMap(Place::finess, Place::version));
        return new DeclarationSaisie(
                id,
                Arrays.stream(finess).collect(Collectors.toMap(un -> un, un -> versions.getOrDefault(un, 0))),
                Set.of(ChampDeclare.values()),
                "Orme",
                null,
                aide,
                objet);
    }

    @Test
    void le_conflit_est_sur_les_deux_dossiers_avec_le_porteur_et_l_etat_de_l_autre() {
        var autre = essai.au(StatutGrappe.NOTIFIEE, "Garrigue", 3);
        session.ouvrir(Role.COORDINATION_ARS);

        assertThat(service.conflits(grappe.id())).hasSize(3).allSatisfy(conflit -> {
            assertThat(conflit.nature()).isEqualTo(NatureConflit.MEME_LOGICIEL);
            assertThat(conflit.rencontre()).contains("Garrigue", "Association Les Genêts", "notifiée");
        });
        assertThat(service.conflits(autre.id()))
                .hasSize(3)
                .allSatisfy(conflit -> assertThat(conflit.rencontre()).contains("Canal", "déposée"));
        assertThat(service.tous()).extracting(ligne -> ligne.dossier().nom()).contains("Canal", "Garrigue");
    }

    @Test
    void d_une_autre_region_l_etat_seul_se_dit() {
        var autre = essai.au(StatutGrappe.NOTIFIEE, "Garrigue", 3);
        base.sql("UPDATE grappe SET region_code = '44' WHERE id = ?")
                .param(autre.id())
                .update();
        session.ouvrir(Role.COORDINATION_ARS);

        assertThat(service.aExpliquer(grappe.id()))
                .singleElement()
                .extracting(Redondance::phrase)
                .asString()
                .contains("3 ESSMS", "une grappe d’une autre région (notifiée)")
                .doesNotContain("Garrigue", "Genêts");
        assertThat(service.tous())
                .as("what is not one's own is not listed")
                .noneMatch(ligne -> ligne.conflit().grappeId() == autre.id());
        assertThatThrownBy(() -> service.conflits(autre.id())).isInstanceOf(Refus.class);
    }

    @Test
    void hors_de_son_perimetre_l_etat_seul_se_dit() {
        var autre = essai.au(StatutGrappe.NOTIFIEE, "Garrigue", 3);
        essai.deplacer(autre.id(), "09");
        essai.deplacer(grappe.id(), "32");
        base.sql(
                        "DELETE FROM affectation WHERE territoire_code = '09' AND agent_id = (SELECT id FROM agent WHERE courriel"
                                + " = ?)")
                .param(Session.courriel(Role.ANIMATEUR))
                .update();
        session.ouvrir(Role.ANIMATEUR);

        assertThat(service.aExpliquer(grappe.id()))
                .singleElement()
                .extracting(Redondance::phrase)
                .asString()
                .contains("une grappe hors de votre périmètre (notifiée)")
                .doesNotContain("Garrigue");
    }

    @Test
    void la_liste_de_sons_se_lit_pour_ses_essms() {
        base.sql("INSERT INTO sons_beneficiaire (finess, commande_le, solution) VALUES (?, '2023-11-15', 'Saule')")
                .param(UN)
                .update();

        assertThat(natures(grappe.id())).containsExactly(NatureConflit.SONS_COMMANDE);
        assertThat(service.aExpliquer(grappe.id()))
                .extracting(Redondance::phrase)
                .containsExactly(
                        "«\u00A0Résidence 1\u00A0» (" + UN + ")\u00A0: commande de SONS, commandée le 15/11/2023.");
    }

    @Test
    void une_declaration_se_garde_se_corrige_et_se_voit() {
        declarer(Aide.HOPEN, "Matériel", UN, GrappesDEssai.essms(2));
        assertThat(service.declarees(grappe.id()))
                .filteredOn(place -> place.aide() == Aide.HOPEN)
                .hasSize(2);
        assertThat(natures(grappe.id())).containsExactly(NatureConflit.AIDE_DECLAREE);

        declarer(null, "sans objet", UN, GrappesDEssai.essms(2));
        assertThat(natures(grappe.id())).isEmpty();
        assertThat(service.declarees(grappe.id()).getFirst().dui()).isEqualTo("Orme");
    }

    @Test
    void une_declaration_fausse_est_refusee_sur_son_champ() {
        refuse("finess", () -> declarer(null, ""));
        refuse("finess", () -> declarer(null, "", GrappesDEssai.essms(16)));
        refuse("aideObjet", () -> declarer(Aide.FSE, " ", UN));
        session.ouvrir(Role.CONSULTATION);
        assertThatThrownBy(() -> declarer(null, "", UN)).isInstanceOf(AccessDeniedException.class);
    }

    private static void refuse(String champ, Runnable acte) {
        assertThatThrownBy(acte::run)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
    }

    @Test
    void apres_la_decision_rien_ne_se_declare_plus() {
        var decidee = essai.au(StatutGrappe.FAVORABLE, "Décidée", 3);
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(() -> service.declarer(saisie(decidee.id(), null, "", UN)))
                .hasMessageContaining("est prise");
    }

    @Test
    void un_conflit_n_empeche_pas_la_saisie_mais_un_avis_favorable_sans_motif() {
        declarer(Aide.FEDER, "Licences", UN);
        var ouverte = instructions.ouvrir(grappe.id(), grappe.version());

        assertThatThrownBy(() -> instructions.rendre(avis(ouverte, ""))).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.champ().orElse("")).startsWith(Explication.champ("AIDE_DECLAREE"));
            assertThat(refus.message()).contains("autre aide déclarée, FEDER", "Licences");
        });
        assertThat(instructions
                        .rendre(avis(ouverte, "Le FEDER paie les serveurs seuls."))
                        .statut())
                .isEqualTo(StatutGrappe.A_DECIDER);
    }

    private AvisSaisie avis(GrappeFiche grappe, String pourquoi) {
        return new AvisSaisie(
                grappe.id(),
                grappe.version(),
                true,
                "Motif",
                List.of(),
                List.of(),
                instructions.examen(grappe.id()).expliquer(pourquoi));
    }
}

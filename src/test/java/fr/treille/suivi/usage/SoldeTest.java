package fr.treille.suivi.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.ObjetsDEssai;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.engagement.versement.DepensesDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.piece.TypePiece;
import fr.treille.suivi.mesure.PeriodeFiche;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.preuve.PorteePreuve;
import fr.treille.suivi.preuve.PreuveSaisie;
import fr.treille.suivi.preuve.PreuveService;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** VSR, targets, evidence: what releases the balance of a grappe of four ESSMS; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class SoldeTest {

    private static final String[] CIBLES = UsagesDEssai.CIBLES;
    private static final PorteePreuve TOUT = UsagesDEssai.portee("", "");
    /** The months of the call go by from then to the end of the period. */
    private static final LocalDate VSR = UsagesDEssai.DEBUT;

    @Autowired
    SoldeService solde;

    @Autowired
    UsageService usage;

    @Autowired
    PreuveService preuves;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    DepensesDEssai depenses;

    @Autowired
    ObjetsDEssai objets;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long grappe;
    private long periode;

    @BeforeEach
    void conventionner() {
        grappe = usages.conventionnee("Mesurée", 4).id();
        periode = usages.periode(grappe);
        session.ouvrir(Role.ANIMATEUR);
    }

    private LigneSolde ligne(String libelle) {
        return solde.etat(grappe).lignes().stream()
                .filter(ligne -> ligne.libelle().equals(libelle))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void vsr_cibles_et_preuves_liberent_le_solde() {
        usages.vsr(grappe, VSR);
        usages.mesurer(grappe, periode, 4, 19, 20, CIBLES);
        assertThat(solde.etat(grappe).enClair())
                .isEqualTo(
                        "Solde non libérable\u00A0: cibles atteintes le 31/03/2026, mais il manque des preuves et des états"
                                + " de dépenses.");
        assertThat(ligne("Preuves, taux d’utilisation du DMP").explication())
                .startsWith(
                        "Manquantes pour 4\u00A0ESSMS sur 4\u00A0: Résidence 1, Résidence 2, Résidence 3 et un autre");

        preuves.joindre(grappe, UsagesDEssai.preuve(periode, "", ""), SourceMesure.SAISIE);

        assertThat(solde.etat(grappe).enClair())
                .isEqualTo(
                        "Solde non libérable\u00A0: cibles atteintes le 31/03/2026, mais il manque des états de dépenses.");
        depenses.justifier(grappe);
        assertThat(solde.etat(grappe).liberable()).isTrue();
        assertThat(solde.etat(grappe).enClair())
                .isEqualTo(
                        "Solde libérable\u00A0: cibles atteintes le 31/03/2026, preuves complètes, dépenses certifiées et"
                                + " visées.");
        assertThat(solde.etat(grappe).premierJour()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void une_preuve_par_essms_ou_par_indicateur_compte_pour_ce_qu_elle_prouve() {
        usages.vsr(grappe, VSR);
        usages.mesurer(grappe, periode, 4, 19, 20, CIBLES);
        preuves.joindre(grappe, UsagesDEssai.preuve(periode, "", GrappesDEssai.essms(1)), SourceMesure.SAISIE);
        var dmp = preuves.joindre(grappe, UsagesDEssai.preuve(periode, "DMP", ""), SourceMesure.SAISIE);

        assertThat(ligne("Preuves, taux d’utilisation du DMP").faite()).isTrue();
        assertThat(ligne("Preuves, taux de dossiers actifs (DUI)").explication())
                .startsWith("Manquantes pour 3\u00A0ESSMS sur 4\u00A0: Résidence 2, Résidence 3, Résidence 4");
        preuves.retirer(grappe, dmp, "Mauvais trimestre");
        assertThat(ligne("Preuves, taux d’utilisation du DMP").faite()).isFalse();
        assertThat(preuves.preuves(grappe)).hasSize(1);
    }

    @Test
    void une_mesure_avant_la_vsr_ne_compte_pas() {
        usages.mesurer(grappe, periode, 4, 19, 20, CIBLES);
        assertThat(solde.etat(grappe).enClair()).isEqualTo("Solde non libérable\u00A0: aucune mesure après la VSR.");

        usages.vsr(grappe, UsagesDEssai.DEBUT.plusDays(1));
        assertThat(solde.etat(grappe).atteintesLe()).as("a day too late").isNull();
        assertThat(solde.etat(grappe).premierJour()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(usage.grappe(grappe, periode).avantVsr()).isEqualTo(4);

        base.sql("UPDATE jalon SET reel = ? WHERE grappe_id = ?")
                .params(UsagesDEssai.DEBUT, grappe)
                .update();
        assertThat(solde.etat(grappe).atteintesLe()).isEqualTo(UsagesDEssai.FIN);
        assertThat(usage.grappe(grappe, periode).avantVsr()).isZero();
    }

    @Test
    void la_vsr_d_un_essms_est_celle_de_sa_vague() {
        usages.vsr(grappe, VSR);
        usages.vsrDeVague(grappe, null, 3, 4);
        usages.mesurer(grappe, periode, 4, 19, 20, CIBLES);

        assertThat(ligne("VSR").explication()).startsWith("Non signée pour 2\u00A0ESSMS sur 4");
        assertThat(ligne("Taux d’utilisation du DMP").explication())
                .isEqualTo(
                        "2\u00A0ESSMS sur 4 à 70\u00A0% ou plus\u00A0; sans mesure qui compte Résidence 3, Résidence 4."
                                + " Ensemble\u00A0: 95\u00A0% pour 70\u00A0%.");
        assertThat(solde.etat(grappe).liberable()).isFalse();
    }

    @Test
    void le_taux_de_la_grappe_est_celui_de_ses_sommes() {
        usages.vsr(grappe, VSR);
        usages.mesurer(grappe, periode, 4, 19, 20, CIBLES);
        // three ESSMS at 95 %, one at 30 % with ten times as many persons
        base.sql("UPDATE mesure SET numerateur = 60, denominateur = 200 WHERE finess = ? AND indicateur = 'DMP'")
                .param(GrappesDEssai.essms(4))
                .update();

        assertThat(ligne("Taux d’utilisation du DMP").explication())
                .isEqualTo(
                        "3\u00A0ESSMS sur 4 à 70\u00A0% ou plus\u00A0; sous le seuil Résidence 4 (30\u00A0%). Ensemble\u00A0: 45\u00A0%"
                                + " pour 70\u00A0%, il manque 65\u00A0DMP alimentés d’au moins un document.");
        var page = usage.grappe(grappe, null);
        var dmp = page.cibles().get(1);
        assertThat(dmp.taux()).isEqualTo(new Taux(117, 260));
        assertThat(page.retiennent(dmp.cible()))
                .extracting(essms -> essms.essms().finess())
                .containsExactly(GrappesDEssai.essms(4));
        assertThat(page.parOg(dmp.cible()).values()).containsExactly(new Taux(117, 260));
    }

    @Test
    void un_essms_dispense_ne_retient_ni_n_aide_la_grappe() {
        usages.pjm(4);
        usages.vsr(grappe, VSR);
        usages.mesurer(grappe, periode, 3, 19, 20, CIBLES);
        assertThat(ligne("Taux d’utilisation du DMP").faite()).isTrue();
        assertThat(ligne("Taux de dossiers actifs (DUI)").faite()).isFalse();
        assertThat(usage.grappe(grappe, periode).cibles().get(1).attendus()).isEqualTo(3);
    }

    @Test
    void la_premiere_periode_qui_atteint_les_cibles_est_acquise() {
        usages.vsr(grappe, VSR);
        usages.mesurer(grappe, periode, 4, 19, 20, CIBLES);
        preuves.joindre(grappe, UsagesDEssai.preuve(periode, "", ""), SourceMesure.SAISIE);
        var suivante = usages.periode(grappe, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        usages.mesurer(grappe, suivante, 4, 5, 20, CIBLES);
        depenses.justifier(grappe);

        assertThat(solde.etat(grappe).liberable()).isTrue();
        assertThat(solde.etat(grappe).atteintesLe()).isEqualTo(UsagesDEssai.FIN);
        assertThat(usage.grappe(grappe, null).periode())
                .extracting(PeriodeFiche::id)
                .isEqualTo(suivante);
        assertThat(usage.grappe(grappe, null).cibles().get(1).tendance())
                .extracting(point -> point.taux().enClair())
                .containsExactly("95\u00A0%", "25\u00A0%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|octets|Ce fichier est vide.",
                "MZ\u0001x|octets|n’est pas d’un type admis",
                "<html></html>|octets|n’est pas d’un type admis",
                "PK\u0003\u0004x|octets|n’est pas d’un type admis"
            })
    void un_fichier_qui_n_est_pas_une_preuve_est_refuse(String contenu, String champ, String message) {
        var octets = contenu.getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> preuves.joindre(
                        grappe, new PreuveSaisie(periode, TOUT, "preuve.pdf", octets, ""), SourceMesure.SAISIE))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
    }

    @Test
    void un_fichier_trop_lourd_deja_joint_ou_d_ailleurs_est_refuse() {
        var lourd = new byte[TypePiece.TAILLE_MAXIMALE + 1];
        assertThatThrownBy(() -> preuves.joindre(
                        grappe, new PreuveSaisie(periode, TOUT, "a.pdf", lourd, ""), SourceMesure.SAISIE))
                .hasMessageContaining("une pièce va jusqu’à 10\u00A0Mo");
        var preuve = UsagesDEssai.preuve(periode, "DMP", "");
        var id = preuves.joindre(grappe, preuve, SourceMesure.PORTEUR);
        assertThatThrownBy(() -> preuves.joindre(grappe, preuve, SourceMesure.SAISIE))
                .hasMessageContaining("déjà joint");
        assertThatThrownBy(() -> preuves.joindre(grappe, UsagesDEssai.preuve(periode, "FAX", ""), SourceMesure.SAISIE))
                .hasMessageContaining("n’est pas de l’appel à projets");
        assertThatThrownBy(() -> preuves.joindre(
                        grappe, UsagesDEssai.preuve(periode, "", GrappesDEssai.essms(16)), SourceMesure.SAISIE))
                .hasMessageContaining("n’est pas de cette grappe");
        assertThatThrownBy(() -> preuves.retirer(grappe, id, " ")).hasMessageContaining("Dites pourquoi");
        assertThat(preuves.contenu(id).octets()).isEqualTo(preuve.octets());

        session.ouvrir(objets.agent(Role.ANIMATEUR, "76", "32"));
        assertThatThrownBy(() -> preuves.contenu(id))
                .hasMessage("Cette preuve n’existe pas, ou n’est pas dans votre périmètre.");
        session.ouvrir(Role.ANIMATEUR);
        base.sql("UPDATE piece_contenu SET contenu = 'autre'").update();
        assertThatThrownBy(() -> preuves.contenu(id)).hasMessageContaining("n’est plus celui qui a été joint");
    }
}

package fr.treille.socle.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.dui.DuiActifsSaisie;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.preuve.PreuveSaisie;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What becomes of what the antivirus finds, at once or after it was away. */
@ExtendWith(OutputCaptureExtension.class)
class ControlePiecesTest extends PiecesControlees {

    @Test
    void ce_qui_est_trouve_infecte_a_l_arrivee_est_refuse_et_rien_n_en_reste(CapturedOutput journal) {
        var infecte = FichiersDEssai.texte(FichiersDEssai.EICAR);
        var avant = contenus();
        assertThatThrownBy(() -> preuves.joindre(
                        grappe,
                        new PreuveSaisie(periode, UsagesDEssai.portee("", ""), "a.csv", infecte, ""),
                        SourceMesure.SAISIE))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Eicar-Test-Signature");
        assertThatThrownBy(() -> porteur.joindre(jeton, "a.csv", infecte)).hasMessageContaining("Eicar-Test-Signature");
        assertThatThrownBy(() ->
                        dui.declarer(grappe, new DuiActifsSaisie(LocalDate.of(2026, 6, 1), 3, "", "a.csv", infecte)))
                .hasMessageContaining("Eicar-Test-Signature");
        assertThat(contenus()).isEqualTo(avant);
        assertThat(dui.deLaGrappe(grappe)).isEmpty();
        assertThat(journal.getOut())
                .contains("fichier refusé par le contrôle antivirus, grappe/" + grappe + "/apport/" + lien
                        + " : Eicar-Test-Signature")
                .doesNotContain("a.csv");
    }

    @Test
    void ce_qui_est_trouve_infecte_apres_coup_est_vide_dit_a_qui_l_a_donne_et_ne_prouve_rien(CapturedOutput journal) {
        CLAMD.est(FauxClamd.Humeur.RACCROCHE);
        var sorties = donner(FichiersDEssai.texte(FichiersDEssai.EICAR + marque));
        assertThat(jointes()).isOne();
        var avant = contenus();
        var prouvees = prouvees();
        CLAMD.est(FauxClamd.Humeur.JUSTE);
        assertThat(controle.passer()).isEqualTo(3);

        attendre(sorties, "est refusé par le contrôle antivirus (Eicar-Test-Signature)");
        assertThat(contenus()).as("the bytes are gone").isEqualTo(avant - 3);
        assertThat(jointes()).as("no evidence any more").isZero();
        assertThat(prouvees()).isEqualTo(prouvees - 1);
        assertThat(base.sql(
                                "SELECT d.adresse FROM message m JOIN message_destinataire d ON d.message_id = m.id"
                                        + " WHERE m.objet LIKE 'Fichier refusé%' AND m.corps LIKE '%Eicar-Test-Signature%' ORDER BY m.id")
                        .query(String.class)
                        .list())
                .as("two by the agent, one by the porteur")
                .containsExactly(
                        Session.courriel(Role.ANIMATEUR),
                        Session.courriel(Role.ANIMATEUR),
                        GrappesDEssai.CONTACT.courriel());
        assertThat(journal.getOut())
                .containsPattern("pièce \\d+ version 1 refusée par le contrôle antivirus : Eicar-Test-Signature")
                .doesNotContain("preuve.csv", "apport.csv", GrappesDEssai.CONTACT.courriel());
        // the same file, mended, may be given again
        assertThat(preuves.joindre(
                        grappe,
                        new PreuveSaisie(
                                periode,
                                UsagesDEssai.portee("", ""),
                                "preuve.csv",
                                FichiersDEssai.texte("c;" + marque),
                                ""),
                        SourceMesure.SAISIE))
                .isPositive();
    }

    @Test
    void ce_que_l_antivirus_ne_sait_pas_lire_n_arrete_pas_les_suivantes() {
        CLAMD.est(FauxClamd.Humeur.LIMITE);
        donner(FichiersDEssai.texte("e;" + marque));
        var avant = CLAMD.demandes();
        assertThat(controle.passer()).isZero();
        assertThat(CLAMD.demandes() - avant).as("each was asked of").isEqualTo(3);
    }
}

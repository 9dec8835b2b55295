package fr.treille.dossier.grappe;

import static fr.treille.dossier.grappe.GrappesDEssai.PORTEUR;
import static fr.treille.dossier.grappe.GrappesDEssai.essms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which ESSMS join a grappe, under which situation. */
@TestIntegration
class MembreServiceTest {

    @Autowired
    GrappeService grappes;

    @Autowired
    MembreService membres;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        base.sql("DELETE FROM grappe_essms").update();
        essai.registre(20);
        session.ouvrir(Role.ANIMATEUR);
    }

    private GrappeFiche vide(TypeProjet type) {
        return essai.composee(GrappesDEssai.projet("Canal", type));
    }

    @Test
    void plusieurs_essms_s_ajoutent_d_un_coup_et_gardent_leur_ordre() {
        var fiche = vide(TypeProjet.EVOLUTION);

        var remplie = membres.ajouter(fiche.id(), fiche.version(), List.of(essms(2), essms(1)));
        remplie = membres.ajouter(fiche.id(), remplie.version(), List.of(essms(3)));

        assertThat(remplie.nombreEssms()).isEqualTo(3);
        assertThat(grappes.membres(fiche.id()))
                .extracting(MembreLigne::position)
                .containsExactly(1, 2, 3);
        assertThat(grappes.membres(fiche.id()))
                .extracting(MembreLigne::situation)
                .containsOnly(Situation.EVOLUTION);
        assertThat(grappes.membres(fiche.id()).getLast())
                .extracting(MembreLigne::finess, MembreLigne::nom, MembreLigne::ogNom, MembreLigne::territoireCode)
                .containsExactly(essms(3), "Résidence 3", "Association Les Genêts", "31");
    }

    @Test
    void le_meme_essms_deux_fois_est_refuse_en_le_nommant() {
        var fiche = vide(TypeProjet.ACQUISITION);
        assertThatThrownBy(() -> membres.ajouter(fiche.id(), fiche.version(), List.of(essms(1), essms(1))))
                .hasMessageContaining(essms(1) + " est choisi deux fois");
        var remplie = membres.ajouter(fiche.id(), fiche.version(), List.of(essms(1)));

        assertThatThrownBy(() -> membres.ajouter(fiche.id(), remplie.version(), List.of(essms(2), essms(1))))
                .hasMessage("L’ESSMS «\u00A0Résidence 1\u00A0» (" + essms(1)
                        + ") figure déjà dans la grappe «\u00A0Canal\u00A0».");
        assertThat(grappes.membres(fiche.id())).hasSize(1);
    }

    @Test
    void un_etablissement_qui_n_est_pas_un_essms_ou_est_inconnu_est_refuse() {
        var hopital = GrappesDEssai.finess("3110", 1);
        essai.etablissement(hopital, PORTEUR, "Hôpital local", "31", "106", false);
        var fiche = vide(TypeProjet.ACQUISITION);

        assertThatThrownBy(() -> membres.ajouter(fiche.id(), fiche.version(), List.of(hopital)))
                .hasMessageContaining("«\u00A0Hôpital local\u00A0»")
                .hasMessageContaining("n’est pas un ESSMS");
        assertThatThrownBy(() -> membres.ajouter(
                        fiche.id(), fiche.version(), List.of(essms(1), GrappesDEssai.finess("3111", 9))))
                .hasMessageContaining(GrappesDEssai.finess("3111", 9));
        assertThatThrownBy(() -> membres.ajouter(fiche.id(), fiche.version(), List.of()))
                .hasMessageContaining("au moins un");
    }

    @Test
    void la_situation_ne_se_choisit_que_dans_un_projet_mixte() {
        var fiche = vide(TypeProjet.MIXTE);
        var remplie = membres.ajouter(fiche.id(), fiche.version(), List.of(essms(1), essms(2)));

        var mixte = membres.situer(fiche.id(), remplie.version(), List.of(essms(2)), Situation.EVOLUTION);

        assertThat(mixte.montant()).isEqualTo(Montant.euros(21_000 + 5_000));
        var depart = mixte.saisie();
        var alignee = grappes.modifier(
                fiche.id(), depart, GrappesDEssai.avec(depart, depart.projet().de(TypeProjet.ACQUISITION)));
        assertThat(grappes.membres(fiche.id()))
                .extracting(MembreLigne::situation)
                .containsOnly(Situation.ACQUISITION);
        assertThatThrownBy(() -> membres.situer(fiche.id(), alignee.version(), List.of(essms(1)), Situation.EVOLUTION))
                .hasMessageContaining("tous ses ESSMS le suivent");
    }

    @Test
    void un_essms_absent_de_finess_ou_present_ailleurs_est_signale_sans_etre_refuse() {
        var fiche = vide(TypeProjet.ACQUISITION);
        membres.ajouter(fiche.id(), fiche.version(), List.of(essms(1), essms(2)));
        essai.composee(GrappesDEssai.projet("Garrigue", TypeProjet.ACQUISITION), essms(2));
        base.sql("UPDATE etablissement SET absent_depuis = '2025-05-26' WHERE finess = ?")
                .param(essms(1))
                .update();

        assertThat(grappes.signaux(fiche.id()))
                .noneMatch(Signal::bloquant)
                .extracting(signal -> signal.texte().replace('\u00A0', ' '))
                .anyMatch(texte -> texte.startsWith("« Résidence 1 » (" + essms(1) + ") est absent de FINESS"))
                .anyMatch(texte -> texte.startsWith("« Résidence 2 » (" + essms(2) + ") figure aussi dans Garrigue"));
        base.sql("UPDATE etablissement SET absent_depuis = NULL").update();
    }

    @Test
    void une_version_perimee_ne_change_aucun_membre() {
        var fiche = vide(TypeProjet.ACQUISITION);
        membres.ajouter(fiche.id(), fiche.version(), List.of(essms(1)));

        assertThatThrownBy(() -> membres.ajouter(fiche.id(), fiche.version(), List.of(essms(2))))
                .isInstanceOf(ModificationConcurrente.class);
        assertThat(grappes.membres(fiche.id())).hasSize(1);
    }
}

package fr.treille.dossier.grappe;

import static fr.treille.dossier.grappe.GrappesDEssai.CONTACT;
import static fr.treille.dossier.grappe.GrappesDEssai.REPRESENTANT;
import static fr.treille.dossier.grappe.GrappesDEssai.essms;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.subvention.Recalcul;
import fr.treille.dossier.grappe.subvention.RecalculService;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A grouping taken for one of petits OG is that of the OG that were looked at: 100 000 € do not follow others. */
@TestIntegration
class AmoaPerimeeTest {

    private static final String PETIT = GrappesDEssai.finess("8199", 1);
    private static final String FOYER = GrappesDEssai.finess("8100", 1);
    private static final Montant AVEC = Montant.euros(142_000);

    @Autowired
    GrappeService grappes;

    @Autowired
    MembreService membres;

    @Autowired
    FinancementService financement;

    @Autowired
    RecalculService recalculs;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche grappe;

    @BeforeEach
    void admettre() {
        base.sql("DELETE FROM grappe_essms").update();
        essai.registre(20);
        essai.og(PETIT, "Petite association", 14);
        taille(14);
        essai.essms(FOYER, PETIT, "Foyer du Tarn", "81");
        session.ouvrir(Role.COORDINATION_ARS);
        var fiche = grappes.creer(GrappesDEssai.saisie("Canal", TypeProjet.ACQUISITION));
        fiche = membres.ajouter(fiche.id(), fiche.version(), List.of(essms(1), FOYER));
        fiche = grappes.modifier(
                fiche.id(),
                fiche.saisie(),
                new GrappeSaisie(
                        0,
                        fiche.projet().demande(Demandes.de(null, Montant.euros(120_000))),
                        CONTACT,
                        REPRESENTANT,
                        null,
                        null));
        fiche = financement.confirmerTaille(fiche.id(), fiche.version(), PETIT, true, "Compte FINESS national");
        grappe = financement.apprecierAmoa(fiche.id(), fiche.version(), true, "Un seul service d’un grand OG");
    }

    private void taille(int nombre) {
        base.sql("UPDATE organisme_gestionnaire SET nombre_essms = ? WHERE finess = ?")
                .params(nombre, PETIT)
                .update();
    }

    private boolean tient() {
        return financement.fiche(grappe.id()).amoaTient();
    }

    private Montant recalcule() {
        return recalculs.toutes().stream()
                .filter(recalcul -> recalcul.grappeId() == grappe.id())
                .map(Recalcul::calcule)
                .findFirst()
                .orElseThrow()
                .total();
    }

    @Test
    void admise_elle_est_accordee_tant_que_ses_og_sont_les_memes() {
        assertThat(grappe.montant()).isEqualTo(AVEC);
        assertThat(recalcule()).isEqualTo(AVEC);
        assertThat(tient()).isTrue();
    }

    @Test
    void des_essms_d_un_grand_og_ajoutes_ensuite_la_font_tomber_jusqu_a_ce_qu_on_l_apprecie_de_nouveau() {
        grappe = membres.ajouter(grappe.id(), grappe.version(), List.of(essms(2), essms(3)));

        assertThat(grappe.montant()).isEqualTo(Montant.euros(84_000));
        assertThat(recalcule()).isEqualTo(Montant.euros(84_000));
        assertThat(tient()).isFalse();
        assertThat(financement.fiche(grappe.id()).amoa().motif())
                .as("it is still read")
                .isNotEmpty();

        grappe = financement.apprecierAmoa(grappe.id(), grappe.version(), true, "Trois services d’un grand OG");
        assertThat(grappe.montant()).isEqualTo(Montant.euros(184_000));
        assertThat(tient()).isTrue();
    }

    @Test
    void un_og_que_le_registre_dit_grand_ensuite_la_fait_tomber() {
        taille(30);

        assertThat(tient()).isFalse();
        assertThat(recalcule()).isEqualTo(Montant.euros(42_000));
    }
}

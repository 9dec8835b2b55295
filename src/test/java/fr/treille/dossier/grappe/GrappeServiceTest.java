package fr.treille.dossier.grappe;

import static fr.treille.dossier.grappe.GrappesDEssai.CONTACT;
import static fr.treille.dossier.grappe.GrappesDEssai.PORTEUR;
import static fr.treille.dossier.grappe.GrappesDEssai.REPRESENTANT;
import static fr.treille.dossier.grappe.GrappesDEssai.saisie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.projet.FormeJuridique;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.LigneFinancement;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Creating and changing a grappe: what is kept, computed and refused. */
@TestIntegration
class GrappeServiceTest {

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
        essai.registre(60);
        session.ouvrir(Role.ANIMATEUR);
    }

    private static GrappeSaisie avec(String nom, String porteur, Contact contact) {
        var p = saisie(nom, TypeProjet.ACQUISITION).projet();
        var projet = p.portePar(porteur).lie(FormeJuridique.GCSMS);
        return new GrappeSaisie(0, projet, contact, REPRESENTANT, null, null);
    }

    @Test
    void une_grappe_creee_est_en_constitution_et_se_relit() {
        var saisie = avec("  Grappe Canal ", PORTEUR, CONTACT);

        var fiche = grappes.fiche(grappes.creer(saisie).id());

        assertThat(fiche.statut()).isEqualTo(StatutGrappe.EN_CONSTITUTION);
        assertThat(fiche.nom()).isEqualTo("Grappe Canal");
        assertThat(fiche.porteurNom()).isEqualTo("Association Les Genêts");
        assertThat(fiche.appel()).isEqualTo("AAP ESMS numérique Occitanie 2025");
        assertThat(fiche.contactOperationnel()).isEqualTo(CONTACT);
        assertThat(fiche.representantLegal()).isEqualTo(REPRESENTANT);
        assertThat(fiche.montant()).isEqualTo(Montant.zero());
        assertThat(fiche.echeance()).extracting(Echeance::libelle).isEqualTo("Clôture du dépôt");
    }

    @Test
    void chaque_refus_est_sur_son_champ() {
        refuse(avec(" ", PORTEUR, CONTACT), "nom", "Donnez un nom");
        refuse(avec("Canal", PORTEUR.substring(0, 8) + "x", CONTACT), "porteur", "n’est pas un numéro FINESS");
        var cleFausse = PORTEUR.substring(0, 8) + (char) ('0' + (PORTEUR.charAt(8) - '0' + 1) % 10);
        refuse(avec("Canal", cleFausse, CONTACT), "porteur", "La clé du numéro FINESS");
        refuse(avec("Canal", GrappesDEssai.finess("3198", 7), CONTACT), "porteur", "Aucun organisme gestionnaire");
        refuse(
                avec("Canal", PORTEUR, new Contact("", "", "", "", "jeanne.roux", "")),
                "contactOperationnel.courriel",
                "n’est pas une adresse électronique");
    }

    private void refuse(GrappeSaisie saisie, String champ, String message) {
        assertThatThrownBy(() -> grappes.creer(saisie))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
    }

    @Test
    void le_montant_suit_le_bareme_a_chaque_changement() {
        var fiche = essai.enConstitution("Canal", 46);
        assertThat(fiche.montant()).isEqualTo(Montant.euros(46 * 21_000));
        session.ouvrir(Role.ANIMATEUR);

        var evolue = grappes.modifier(
                fiche.id(),
                fiche.saisie(),
                GrappesDEssai.avec(fiche.saisie(), fiche.projet().de(TypeProjet.EVOLUTION)));

        assertThat(evolue.montant()).isEqualTo(Montant.euros(46 * 5_000));
        assertThat(grappes.financement(fiche.id()).lignes())
                .extracting(LigneFinancement::explication)
                .singleElement()
                .asString()
                .startsWith("46 × ");
        var retire = membres.retirer(fiche.id(), evolue.version(), List.of(GrappesDEssai.essms(46)));
        assertThat(retire.montant()).isEqualTo(Montant.euros(45 * 5_000));
    }

    @Test
    void apres_le_depot_seuls_les_contacts_se_modifient() {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        session.ouvrir(Role.ANIMATEUR);
        var autreContact = new Contact("Madame", "Vidal", "Anne", "Directrice", "anne.vidal@porteur.test", "");

        var fiche = grappes.modifier(
                deposee.id(),
                deposee.saisie(),
                new GrappeSaisie(0, deposee.projet(), autreContact, REPRESENTANT, null, null));

        assertThat(fiche.contactOperationnel()).isEqualTo(autreContact);
        assertThatThrownBy(() ->
                        grappes.modifier(deposee.id(), fiche.saisie(), saisie("Autre nom", TypeProjet.ACQUISITION)))
                .hasMessageContaining("est déposée\u00A0: seuls ses contacts");
        assertThatThrownBy(() -> membres.ajouter(deposee.id(), fiche.version(), List.of(GrappesDEssai.essms(20))))
                .hasMessageContaining("ses ESSMS ne se modifient plus");
    }

    @Test
    void une_grappe_d_une_autre_region_est_introuvable() {
        var fiche = essai.enConstitution("Ailleurs", 1);
        base.sql("UPDATE grappe SET region_code = '44' WHERE id = ?")
                .param(fiche.id())
                .update();
        session.ouvrir(Role.ADMINISTRATION);

        assertThat(grappes.trouver(fiche.id())).isEmpty();
        assertThatThrownBy(() -> grappes.membres(fiche.id())).hasMessageContaining("n’est pas dans votre périmètre");
        assertThatThrownBy(() -> grappes.modifier(fiche.id(), fiche.saisie(), fiche.saisie()))
                .hasMessageContaining("n’est pas dans votre périmètre");
        assertThatThrownBy(() -> membres.retirer(fiche.id(), fiche.version(), List.of()))
                .hasMessageContaining("n’est pas dans votre périmètre");
        assertThat(grappes.compter(GrappeFiltre.texte("Ailleurs"))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void chaque_role_lit_et_seuls_ceux_qui_en_ont_le_droit_modifient(Role role) {
        var fiche = essai.enConstitution("Rôles", 1);
        session.ouvrir(role);

        assertThat(grappes.trouver(fiche.id())).isPresent();
        if (role == Role.CONSULTATION) {
            assertThatThrownBy(() -> grappes.creer(saisie("Refusée", TypeProjet.MIXTE)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> grappes.modifier(fiche.id(), fiche.saisie(), fiche.saisie()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> membres.retirer(fiche.id(), fiche.version(), List.of()))
                    .isInstanceOf(AccessDeniedException.class);
        } else {
            assertThat(grappes.creer(saisie("Admise", TypeProjet.MIXTE)).version())
                    .isZero();
        }
    }
}

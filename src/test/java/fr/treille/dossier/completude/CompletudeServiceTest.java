package fr.treille.dossier.completude;

import static fr.treille.dossier.grappe.GrappesDEssai.PORTEUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.dossier.grappe.projet.Faits;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.piece.FichiersDEssai;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The checklist of a file: what its facts ask for, what was given, what was found. */
@TestIntegration
class CompletudeServiceTest {

    private static final String PLANNING = "Planning du projet";
    private static final String DEVIS = "Devis d’équipement";

    @Autowired
    CompletudeService completude;

    @Autowired
    DepotPiecesService depot;

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

    private GrappeFiche grappe(UnaryOperator<Projet> projet, String... essms) {
        return essai.composee(projet.apply(GrappesDEssai.projet("Canal", TypeProjet.ACQUISITION)), essms);
    }

    private static UnaryOperator<Projet> tel() {
        return projet -> projet;
    }

    private PieceAttendue attendue(long grappeId, String libelle) {
        return completude.liste(grappeId).attendues().stream()
                .filter(une -> une.piece().libelle().equals(libelle))
                .findFirst()
                .orElseThrow();
    }

    private PieceDonnee joindre(long grappeId, String libelle) {
        var id = depot.joindre(
                grappeId,
                new PieceSaisie(
                        libelle, "p.pdf", FichiersDEssai.pdf(UUID.randomUUID().toString())));
        return donnee(grappeId, libelle, id);
    }

    private PieceDonnee donnee(long grappeId, String libelle, long id) {
        return attendue(grappeId, libelle).donnees().stream()
                .filter(une -> une.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sans_fait_particulier_seules_les_pieces_de_toujours_sont_exigees() {
        var liste = completude.liste(grappe(tel(), GrappesDEssai.essms(1)).id());

        assertThat(liste.attendues())
                .filteredOn(PieceAttendue::exigee)
                .extracting(une -> une.piece().libelle())
                .containsExactly(
                        "Dossier de candidature", PLANNING, "Plan de financement", "Lettre d’engagement du porteur");
        assertThat(liste.attendues())
                .filteredOn(PieceAttendue::recommandee)
                .hasSize(2)
                .noneMatch(PieceAttendue::manque);
        assertThat(liste.manquantes()).hasSize(4);
    }

    @Test
    void chaque_piece_conditionnelle_dit_le_fait_qui_la_demande() {
        var saad = GrappesDEssai.finess("3150", 1);
        essai.saad(saad, PORTEUR, "Aide du Canal");
        var autre = GrappesDEssai.finess("3198", 1);
        essai.og(autre, "Petite Maison", 1);
        var chezLautre = GrappesDEssai.finess("3160", 1);
        essai.essms(chezLautre, autre, "La Petite Maison", "31");
        var grappe = grappe(
                projet -> projet.demande(Demandes.de(Montant.euros(45_000), Montant.euros(60_000)))
                        .avec(new Faits(true, true, false, null)),
                GrappesDEssai.essms(1),
                saad,
                chezLautre);

        assertThat(attendue(grappe.id(), "Déclaration des heures médico-sociales des SAAD")
                        .fait())
                .isEqualTo("Un SAAD est dans la grappe\u00A0: «\u00A0Aide du Canal\u00A0».");
        assertThat(attendue(grappe.id(), "Autorisation de l’entité nationale").fait())
                .contains("entité nationale");
        assertThat(attendue(grappe.id(), "Étude de couverture").fait()).contains("GHT");
        assertThat(attendue(grappe.id(), "Convention de grappe").fait()).contains("2 OG, dont 1 petit");
        assertThat(attendue(grappe.id(), DEVIS).fait()).contains("équipement est demandé", "45");
        assertThat(attendue(grappe.id(), "Devis d’AMOA").fait()).contains("AMOA est demandée", "60");
        assertThat(completude.liste(grappe.id()).attendues())
                .filteredOn(une -> !une.recommandee())
                .allMatch(PieceAttendue::exigee);
    }

    @Test
    void zero_euro_n_est_pas_une_demande() {
        var grappe =
                grappe(projet -> projet.demande(Demandes.de(Montant.zero(), Montant.zero())), GrappesDEssai.essms(1));

        for (var devis : List.of(DEVIS, "Devis d’AMOA")) {
            assertThat(attendue(grappe.id(), devis).exigee()).as(devis).isFalse();
        }
    }

    @Test
    void un_og_qu_une_personne_a_dit_grand_ne_demande_pas_de_convention() {
        var autre = GrappesDEssai.finess("3198", 2);
        essai.og(autre, "Maison à part", 1);
        var chezLautre = GrappesDEssai.finess("3160", 2);
        essai.essms(chezLautre, autre, "La Maison à part", "31");
        var grappe = grappe(tel(), GrappesDEssai.essms(1), chezLautre);
        assertThat(attendue(grappe.id(), "Convention de grappe").exigee()).isTrue();

        base.sql("INSERT INTO grappe_og_taille (grappe_id, og_finess, petit, nombre_essms, trace_motif)"
                        + " VALUES (?, ?, FALSE, 1, 'Association nationale')")
                .params(grappe.id(), autre)
                .update();

        assertThat(attendue(grappe.id(), "Convention de grappe").exigee()).isFalse();
    }

    @Test
    void des_essms_tous_ahi_ou_pjm_demandent_l_etude_de_couverture() {
        var majeurs = GrappesDEssai.finess("3170", 1);
        essai.etablissement(majeurs, PORTEUR, "Majeurs du Canal", "31", "340", true);

        assertThat(attendue(grappe(tel(), majeurs).id(), "Étude de couverture").fait())
                .contains("AHI ou PJM");
        assertThat(attendue(grappe(tel(), majeurs, GrappesDEssai.essms(1)).id(), "Étude de couverture")
                        .exigee())
                .isFalse();
    }

    @Test
    void deux_devis_acceptes_sont_comptes_ou_l_appel_en_veut_deux() {
        var id = grappe(projet -> projet.demande(Demandes.de(Montant.euros(10_000), null)), GrappesDEssai.essms(1))
                .id();
        var premier = joindre(id, DEVIS);
        assertThat(attendue(id, DEVIS).etat()).isEqualTo(EtatAttendue.A_VERIFIER);
        completude.accepter(id, premier.id(), premier.version());
        assertThat(attendue(id, DEVIS)).satisfies(un -> {
            assertThat(un.etat()).isEqualTo(EtatAttendue.INCOMPLETE);
            assertThat(un.manque()).isTrue();
            assertThat(un.demande()).isEqualTo(DEVIS + " (1 sur 2 accepté)");
        });

        var second = joindre(id, DEVIS);
        completude.accepter(id, second.id(), second.version());

        assertThat(attendue(id, DEVIS).manque()).isFalse();
    }

    @Test
    void une_piece_refusee_dit_pourquoi_et_remplacee_elle_est_a_verifier() {
        var id = grappe(tel(), GrappesDEssai.essms(1)).id();
        var donnee = joindre(id, PLANNING);
        completude.refuser(id, donnee.id(), donnee.version(), "La VSR n’y est pas");
        assertThat(attendue(id, PLANNING)).satisfies(refusee -> {
            assertThat(refusee.etat()).isEqualTo(EtatAttendue.REFUSEE);
            assertThat(refusee.demande()).isEqualTo(PLANNING + " (à redonner\u00A0: La VSR n’y est pas)");
        });

        depot.remplacer(
                id,
                donnee.id(),
                donnee(id, PLANNING, donnee.id()).version(),
                new PieceSaisie(PLANNING, "planning v2.pdf", FichiersDEssai.pdf("v2")));

        var remplacee = donnee(id, PLANNING, donnee.id());
        assertThat(remplacee.etat()).isEqualTo(EtatPieceDossier.RECUE);
        assertThat(remplacee.motif()).isEmpty();
        assertThat(depot.versions(id, donnee.id())).extracting(v -> v.version()).containsExactly(2, 1);
        assertThat(depot.contenu(id, donnee.id(), 1).nom()).isEqualTo("p.pdf");
        assertThat(depot.contenu(id, donnee.id(), 2).octets()).isEqualTo(FichiersDEssai.pdf("v2"));
        assertThatThrownBy(() -> depot.contenu(id, donnee.id(), 3)).isInstanceOf(Refus.class);
    }

    @Test
    void une_piece_retiree_reste_et_ne_compte_plus() {
        var id = grappe(tel(), GrappesDEssai.essms(1)).id();
        var donnee = joindre(id, PLANNING);
        completude.accepter(id, donnee.id(), donnee.version());
        var acceptee = donnee(id, PLANNING, donnee.id());
        assertThatThrownBy(() -> completude.retirer(id, donnee.id(), acceptee.version(), " "))
                .hasMessage("Dites pourquoi cette pièce est retirée.");

        completude.retirer(id, donnee.id(), acceptee.version(), "D’un autre dossier");

        assertThat(attendue(id, PLANNING).etat()).isEqualTo(EtatAttendue.MANQUANTE);
        assertThat(donnee(id, PLANNING, donnee.id()).motif()).isEqualTo("D’un autre dossier");
        assertThatThrownBy(() -> completude.accepter(
                        id, donnee.id(), donnee(id, PLANNING, donnee.id()).version()))
                .hasMessageContaining("est retirée du dossier");
    }

    @Test
    void ce_qui_est_vu_sur_l_outil_national_est_accepte_autant_qu_il_en_faut() {
        var id = grappe(projet -> projet.demande(Demandes.de(Montant.euros(10_000), null)), GrappesDEssai.essms(1))
                .id();

        assertThat(completude.constater(id, Set.of(PLANNING, DEVIS))).isEqualTo(2);

        assertThat(attendue(id, DEVIS).donnees()).hasSize(2).allSatisfy(vue -> {
            assertThat(vue.fichier()).isNull();
            assertThat(vue.jugeePar()).isEqualTo("Prénom Coordination régionale ARS");
        });
        assertThat(completude.constater(id, Set.of(PLANNING)))
                .as("it is there already")
                .isZero();
        assertThat(attendue(id, PLANNING).donnees()).hasSize(1);
        assertThatThrownBy(() -> completude.constater(id, Set.of("Bulletin de paie")))
                .hasMessageContaining("que l’appel à projets demande");
        assertThatThrownBy(() -> completude.constater(id, Set.of())).isInstanceOf(Refus.class);
    }

    @Test
    void le_second_a_juger_une_piece_lit_qu_elle_a_change() {
        var id = grappe(tel(), GrappesDEssai.essms(1)).id();
        var donnee = joindre(id, PLANNING);
        completude.accepter(id, donnee.id(), donnee.version());

        assertThatThrownBy(() -> completude.refuser(id, donnee.id(), donnee.version(), "Illisible"))
                .isInstanceOf(ModificationConcurrente.class);
        assertThat(attendue(id, PLANNING).etat()).isEqualTo(EtatAttendue.ACCEPTEE);
    }

    @Test
    void une_piece_d_un_autre_dossier_n_existe_pas_ici() {
        var id = grappe(tel(), GrappesDEssai.essms(1)).id();
        var ailleurs = grappe(tel(), GrappesDEssai.essms(2)).id();
        var donnee = joindre(id, PLANNING);

        assertThatThrownBy(() -> completude.accepter(ailleurs, donnee.id(), donnee.version()))
                .hasMessageContaining("n’existe pas");
        assertThatThrownBy(() -> depot.contenu(ailleurs, donnee.id(), 1)).hasMessageContaining("n’existe pas");
    }

    @Test
    void une_fois_l_avis_donne_les_pieces_ne_changent_plus() {
        var grappe = essai.au(StatutGrappe.A_DECIDER, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        var donnee = attendue(grappe.id(), PLANNING).donnees().getFirst();

        assertThatThrownBy(() -> completude.refuser(grappe.id(), donnee.id(), donnee.version(), "Illisible"))
                .hasMessageContaining("une fois l’avis donné");
        assertThatThrownBy(() -> joindre(grappe.id(), PLANNING)).hasMessageContaining("une fois l’avis donné");
        assertThatThrownBy(() -> completude.constater(grappe.id(), Set.of(PLANNING)))
                .hasMessageContaining("une fois l’avis donné");
        assertThat(completude.liste(grappe.id()).manquantes()).isEmpty();
    }
}

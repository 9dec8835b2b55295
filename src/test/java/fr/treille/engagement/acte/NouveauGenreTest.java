package fr.treille.engagement.acte;

import static fr.treille.engagement.notification.DecisionsDEssai.texte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.acte.nombre.ActeVerifie;
import fr.treille.engagement.acte.nombre.ActesEnNombreService;
import fr.treille.engagement.acte.nombre.DemandeEnNombre;
import fr.treille.engagement.acte.nombre.GesteActes;
import fr.treille.engagement.acte.registre.ActeFiche;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.travail.SortElement;
import fr.treille.socle.travail.TravailFiche;
import fr.treille.socle.travail.TravailService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One bean and one template make a new kind of letter: prepared, previewed, generated, replaced, sent, one or many. */
@TestIntegration
class NouveauGenreTest {

    @Autowired
    Actes actes;

    @Autowired
    RappelDEssai rappels;

    @Autowired
    ActesEnNombreService enNombre;

    @Autowired
    TravailService travaux;

    @Autowired
    DocumentService documents;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    Courriers courriers;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    PlatformTransactionManager transactions;

    private <T> T faire(Supplier<T> geste) {
        return new TransactionTemplate(transactions).execute(etat -> geste.get());
    }

    private IssueActe generer(GrappeFiche grappe) {
        return faire(() -> actes.generer(rappels, new DemandeActe(grappe.id(), grappe.version(), null), false));
    }

    private ActeFiche courant(GrappeFiche grappe) {
        return faire(() -> actes.courant(rappels, grappe.id()).orElseThrow());
    }

    @Test
    void elle_se_prepare_se_voit_et_dit_ce_qui_lui_manque() {
        var grappe = decisions.notifiee("Rappel préparé");

        assertThat(texte(faire(() -> actes.apercu(rappels, grappe.id(), null))))
                .contains("Rappel (attribuée à la génération) pour Rappel préparé, 315 000 €", "Capucine Lauragais");
        assertThat(faire(() -> actes.preparer(rappels, grappe.id()))).satisfies(prete -> {
            assertThat(prete.complete()).isTrue();
            assertThat(prete.courante()).isNull();
        });
        decisions.changer(grappe, "representant_fonction", "");
        assertThat(faire(() -> actes.preparer(rappels, grappe.id())).manquants())
                .extracting(ChampManquant::libelle)
                .containsExactly("Fonction du représentant légal");
        assertThatThrownBy(() -> generer(grappe))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("de la lettre de rappel est vide");
        assertThatThrownBy(() -> faire(() ->
                        actes.preparer(rappels, decisions.favorable("Trop tôt").id())))
                .hasMessageContaining("n’est pas notifiée");
    }

    @Test
    void elle_se_genere_se_corrige_et_part_une_fois() {
        var grappe = decisions.notifiee("Rappel envoyé");
        var premiere = generer(grappe);
        assertThat(premiere.reference()).matches("ARS76-ESMSN-2025-\\d{4}");
        assertThatThrownBy(() -> generer(grappe))
                .hasMessage("La lettre de rappel " + premiere.reference() + " a déjà été générée pour cette grappe.");

        faire(() -> actes.remplacer(rappels, premiere.acteId(), 0, null));
        var seconde = courant(grappe);
        assertThat(seconde.reference()).isNotEqualTo(premiere.reference());
        assertThat(texte(documents.contenu(seconde.documentId()).octets())).contains("Rappel " + seconde.reference());
        assertThatThrownBy(() -> faire(() -> actes.envoyer(rappels, premiere.acteId(), 1)))
                .hasMessageContaining("a été remplacée par une autre");

        assertThatThrownBy(() -> faire(() -> actes.envoyer(rappels, seconde.id(), 7)))
                .isInstanceOf(ModificationConcurrente.class);
        faire(() -> actes.envoyer(rappels, seconde.id(), seconde.version()));
        var envoyee = courant(grappe);
        assertThat(envoyee.etat()).isEqualTo(EtatActe.ENVOYEE);
        assertThat(rappels.partis).contains(grappe.id());
        assertThat(courriers.attendre(envoyee.messageId(), EtatMessage.ENVOYE).documents())
                .hasSize(1);
        session.ouvrir(Role.COORDINATION_ARS);
        assertThatThrownBy(() -> faire(() -> actes.envoyer(rappels, envoyee.id(), envoyee.version())))
                .hasMessageContaining("elle ne part pas deux fois");
        assertThat(base.sql("SELECT trace_par_id FROM acte WHERE id = ?")
                        .param(envoyee.id())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void elle_ne_part_pas_si_ce_qu_elle_dit_n_est_plus_vrai() {
        var grappe = decisions.notifiee("Rappel périmé");
        var id = generer(grappe).acteId();
        decisions.changer(grappe, "montant", 300_000);

        assertThatThrownBy(() -> faire(() -> actes.envoyer(rappels, id, 0)))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains("montant");
                    assertThat(refus.message().replaceAll("[\\u00A0\\u202F]", " "))
                            .contains("315 000 €", "300 000 €", "Générez une nouvelle lettre de rappel");
                });
    }

    @Test
    void en_nombre_elle_se_verifie_se_genere_puis_part() {
        var grappes = List.of(decisions.notifiee("Rappel un"), decisions.notifiee("Rappel deux"));
        var pasPrete = decisions.favorable("Rappel trop tôt");
        var ids = List.of(grappes.get(0).id(), grappes.get(1).id(), pasPrete.id());

        assertThat(enNombre.verifier("RAPPEL_ESSAI", ids))
                .extracting(ActeVerifie::nom, ActeVerifie::prete)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Rappel un", true),
                        org.assertj.core.groups.Tuple.tuple("Rappel deux", true),
                        org.assertj.core.groups.Tuple.tuple("Rappel trop tôt", false));
        var generees = fini(enNombre.lancer(new DemandeEnNombre(
                "RAPPEL_ESSAI",
                GesteActes.GENERER,
                Map.of(
                        grappes.get(0).id(), grappes.get(0).version(),
                        grappes.get(1).id(), grappes.get(1).version(),
                        pasPrete.id(), pasPrete.version()),
                null,
                UUID.randomUUID().toString())));
        assertThat(generees.faits()).isEqualTo(2);
        assertThat(travaux.elements(generees.id(), SortElement.REFUSE))
                .singleElement()
                .satisfies(refuse -> {
                    assertThat(refuse.libelle()).isEqualTo("Rappel trop tôt");
                    assertThat(refuse.message()).contains("n’est pas notifiée");
                });

        var envoyees = fini(enNombre.lancer(new DemandeEnNombre(
                "RAPPEL_ESSAI",
                GesteActes.ENVOYER,
                Map.of(courant(grappes.get(0)).id(), 0, courant(grappes.get(1)).id(), 0),
                null,
                UUID.randomUUID().toString())));
        assertThat(envoyees.faits()).isEqualTo(2);
        assertThat(rappels.partis).contains(grappes.get(0).id(), grappes.get(1).id());
        assertThat(courant(grappes.get(0)).etat()).isEqualTo(EtatActe.ENVOYEE);
    }

    private TravailFiche fini(long id) {
        return Courriers.jusqua(
                () -> !travaux.trouver(id).orElseThrow().tourne(),
                "travail " + id,
                () -> travaux.trouver(id).orElseThrow());
    }

    @Test
    void sans_son_droit_rien_ne_se_fait() {
        var grappe = decisions.notifiee("Rappel sans droit");
        session.ouvrir(Role.ANIMATEUR);

        assertThatThrownBy(() -> generer(grappe)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actes.preparer(rappels, grappe.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> enNombre.verifier("RAPPEL_ESSAI", List.of(grappe.id())))
                .isInstanceOf(AccessDeniedException.class);
    }
}

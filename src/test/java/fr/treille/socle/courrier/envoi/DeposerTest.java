package fr.treille.socle.courrier.envoi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A message is written with its letter, or not at all. */
@TestIntegration
class DeposerTest {

    @Autowired
    Courriers courriers;

    @Autowired
    EnvoiService envois;

    @Autowired
    DocumentService documents;

    @Autowired
    Session session;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void une_transaction_annulee_ne_laisse_rien() {
        var avant = comptes();
        var references = Stream.of(1, 2)
                .map(tour -> session.en(
                        Role.COORDINATION_ARS,
                        () -> new TransactionTemplate(transactions).execute(statut -> {
                            var lettre = courriers.archiver();
                            envois.deposer(message(List.of(AdresseCourriel.a("", "x@porteur.test")), lettre.id()));
                            statut.setRollbackOnly();
                            return lettre.reference();
                        })))
                .toList();
        assertThat(comptes()).isEqualTo(avant);
        assertThat(references.getFirst())
                .as("le numéro est rendu : pas de trou")
                .startsWith("ARS76-ESMSN-2025-")
                .isEqualTo(references.getLast());
    }

    @Test
    void sans_transaction_rien_n_est_ecrit() {
        session.ouvrir(Role.COORDINATION_ARS);
        assertThatThrownBy(() -> envois.deposer(message(List.of(AdresseCourriel.a("", "x@porteur.test")), 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(courriers::archiver).isInstanceOf(IllegalTransactionStateException.class);
        session.fermer();
    }

    @Test
    void une_adresse_qui_n_en_est_pas_une_est_refusee_en_la_nommant() {
        assertThatThrownBy(() -> courriers.deposer("Objet", AdresseCourriel.a("Ève Exemple", "eve@@porteur")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Ève Exemple")
                .hasMessageContaining("eve@@porteur");
    }

    @Test
    void un_message_sans_destinataire_est_refuse() {
        assertThatThrownBy(() -> courriers.deposer("Objet", AdresseCourriel.copie("", "x@porteur.test")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n’a pas de destinataire");
        assertThatThrownBy(() -> courriers.deposer(" ", AdresseCourriel.a("", "x@porteur.test")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("objet");
    }

    @Test
    void une_adresse_en_double_n_est_gardee_qu_une_fois_et_un_retour_a_la_ligne_disparait() {
        var id = courriers.deposer(
                "Objet\r\nBcc: intrus@porteur.test",
                AdresseCourriel.copie("", "X@porteur.test"),
                AdresseCourriel.a("", "x@porteur.test"));
        var fiche = courriers.fiche(id);
        assertThat(fiche.destinataires()).containsExactly(AdresseCourriel.a("", "x@porteur.test"));
        assertThat(fiche.ligne().objet()).isEqualTo("Objet Bcc: intrus@porteur.test");
    }

    @Test
    void un_role_force_est_refuse() {
        var id = courriers.deposer("Objet", AdresseCourriel.a("", "x@porteur.test"));
        session.ouvrir(Role.CONSULTATION);
        assertThat(envois.fiche(id)).isPresent();
        assertThatThrownBy(() -> envois.renvoyer(id, 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> envois.marquerEnvoye(id, 0, "vu")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> envois.envoyerANouveau(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        new TransactionTemplate(transactions).execute(statut -> envois.deposer(message(List.of(), 1))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(statut -> courriers.archiver()))
                .isInstanceOf(AccessDeniedException.class);
        session.fermer();
    }

    @Test
    void un_document_altere_n_est_ni_montre_ni_envoye() {
        var id = courriers.deposer("Objet", AdresseCourriel.a("", "altere@porteur.test"));
        var document = courriers.attendre(id, EtatMessage.ENVOYE).documents().getFirst();
        sql.sql("UPDATE document SET contenu = CONCAT(contenu, 'x') WHERE id = ?")
                .param(document.id())
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
        assertThatThrownBy(() -> documents.contenu(document.id()))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(document.reference())
                .hasMessageContaining("altéré");
        var copie = envois.envoyerANouveau(id);
        session.fermer();
        assertThat(courriers.attendre(copie, EtatMessage.EN_ECHEC).ligne().derniereReponse())
                .contains("altéré");
        assertThat(courriers.fiche(copie).copieDe()).isEqualTo(id);
    }

    private Map<String, Long> comptes() {
        return Stream.of("document", "message", "message_destinataire", "message_piece", "numerotation")
                .collect(Collectors.toMap(
                        table -> table,
                        table -> sql.sql("SELECT COUNT(*) FROM " + table)
                                .query(Long.class)
                                .single()));
    }

    private static MessageADeposer message(List<AdresseCourriel> destinataires, long document) {
        return new MessageADeposer(
                "Objet", "Texte", destinataires, List.of(document), "Grappe", "grappes/1", List.of());
    }
}

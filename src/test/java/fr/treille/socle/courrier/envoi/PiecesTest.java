package fr.treille.socle.courrier.envoi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.DocumentFiche;
import fr.treille.socle.equipe.Role;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever the way a message comes into the outbox, it has the attachments that it says it has, and leaves with them. */
@TestIntegration
class PiecesTest {

    @Autowired
    DepotMessages depot;

    @Autowired
    EnvoiService envois;

    @Autowired
    Courriers courriers;

    @Autowired
    Session session;

    @Autowired
    GreenMail serveur;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    JdbcClient base;

    @Autowired
    PlatformTransactionManager transactions;

    private List<Long> deposer(List<MessageADeposer> demandes) {
        return new TransactionTemplate(transactions).execute(etat -> depot.deposer(demandes, "76", "Treille"));
    }

    private List<DocumentFiche> lettres(int nombre) {
        return session.en(
                Role.COORDINATION_ARS,
                () -> new TransactionTemplate(transactions)
                        .execute(etat -> IntStream.range(0, nombre)
                                .mapToObj(rang -> courriers.archiver())
                                .toList()));
    }

    private static MessageADeposer message(String objet, String agenda, DocumentFiche... pieces) {
        return message(objet, agenda, List.of(), pieces);
    }

    private static MessageADeposer message(String objet, String agenda, List<Long> sur, DocumentFiche... pieces) {
        return new MessageADeposer(
                objet,
                "Texte",
                List.of(AdresseCourriel.a("", "pieces@porteur.test"), AdresseCourriel.copie("", "copie@porteur.test")),
                Arrays.stream(pieces).map(DocumentFiche::id).toList(),
                "Grappe",
                "grappes/1",
                sur,
                agenda);
    }

    private void aucuneNeManque() {
        assertThat(base.sql("SELECT m.objet FROM message m WHERE m.pieces <> IF(m.agenda = '', 0, 1)"
                                + " + (SELECT COUNT(*) FROM message_piece p WHERE p.message_id = m.id)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void en_nombre_chacun_garde_ses_pieces_dans_leur_ordre() {
        var lettres = lettres(3);
        var ids = deposer(List.of(
                message("Deux pièces", "", lettres.get(1), lettres.get(0)),
                message("Aucune", ""),
                message("Une et un agenda", "BEGIN:VCALENDAR\nEND:VCALENDAR", lettres.get(2))));

        assertThat(base.sql("SELECT document_id FROM message_piece WHERE message_id = ? ORDER BY rang")
                        .param(ids.getFirst())
                        .query(Long.class)
                        .list())
                .containsExactly(lettres.get(1).id(), lettres.get(0).id());
        assertThat(ids.stream().map(courriers::fiche))
                .extracting(
                        fiche -> fiche.ligne().objet(),
                        fiche -> fiche.ligne().pieces(),
                        fiche -> fiche.documents().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Deux pièces", 2, 2),
                        org.assertj.core.groups.Tuple.tuple("Aucune", 0, 0),
                        org.assertj.core.groups.Tuple.tuple("Une et un agenda", 2, 1));
        aucuneNeManque();
    }

    @Test
    void elles_partent_avec_le_message_et_de_nouveau_avec_sa_copie() throws Exception {
        var lettre = lettres(1).getFirst();
        var id = deposer(List.of(message("Avec sa lettre", "", lettre), message("Sans", "")))
                .getFirst();
        courriers.attendre(id, EtatMessage.ENVOYE);
        session.ouvrir(Role.COORDINATION_ARS);
        var copie = envois.envoyerANouveau(id);
        courriers.attendre(copie, EtatMessage.ENVOYE);

        var recus = Arrays.stream(serveur.getReceivedMessages())
                .filter(recu -> objet(recu).equals("Avec sa lettre"))
                .toList();
        // one in each of the two mailboxes, twice
        assertThat(recus).hasSize(4);
        for (var recu : recus) {
            var piece = ((MimeMultipart) recu.getContent()).getBodyPart(1);
            assertThat(piece.getFileName()).isEqualTo(lettre.nomFichier());
            assertThat(piece.getInputStream().readAllBytes()).isEqualTo(Courriers.PDF);
        }
        aucuneNeManque();
    }

    /** As old Outlooks read a name (RFC 2047 in Content-Type), and as the standard has it (RFC 2231 in Content-Disposition). */
    @Test
    void un_nom_de_piece_se_lit_dans_toutes_les_messageries() throws Exception {
        var noms = List.of(
                "Convention n° 12 – Cœur d’Hérault.pdf",
                "Annexe \"v2\" d'usage.pdf",
                "Simple.pdf",
                "Œuvre n° 7 « très longue » ".repeat(7) + ".pdf");
        for (var nom : noms) {
            var lettre = lettres(1).getFirst();
            base.sql("UPDATE document SET nom_fichier = ? WHERE id = ?")
                    .params(nom, lettre.id())
                    .update();
            var objet = "Nom de pièce " + noms.indexOf(nom);
            var id = deposer(List.of(message(objet, "", lettre))).getFirst();
            courriers.attendre(id, EtatMessage.ENVOYE);
            var recu = Arrays.stream(serveur.getReceivedMessages())
                    .filter(message -> objet(message).equals(objet))
                    .findFirst()
                    .orElseThrow();
            var piece = ((MimeMultipart) recu.getContent()).getBodyPart(1);

            assertThat(piece.getFileName()).isEqualTo(nom);
            var type = piece.getHeader("Content-Type")[0];
            assertThat(type).contains("name=\"").doesNotContain("name*");
            assertThat(MimeUtility.decodeText(MimeUtility.unfold(type.replaceAll("(?s).*name=\"|\"$", ""))))
                    .isEqualTo(nom);
            for (var entete : List.of(type, piece.getHeader("Content-Disposition")[0])) {
                assertThat(entete.lines())
                        .allSatisfy(
                                ligne -> assertThat(ligne).hasSizeLessThan(100).matches("\\p{ASCII}*"));
            }
            assertThat(piece.getHeader("Content-Disposition")[0])
                    .contains(nom.equals("Simple.pdf") ? "filename=\"Simple.pdf\"" : "*=UTF-8''");
        }
    }

    private static String objet(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException echec) {
            throw new IllegalStateException(echec);
        }
    }

    @Test
    void seul_ou_en_nombre_les_memes_lignes_sont_ecrites() {
        var lettre = lettres(1).getFirst();
        var seul = session.en(
                Role.COORDINATION_ARS,
                () -> new TransactionTemplate(transactions)
                        .execute(etat -> envois.deposer(message("Le même", "", lettre))));
        var parmi = deposer(List.of(message("Un autre", ""), message("Le même", "", lettre)))
                .getLast();

        assertThat(ligne(parmi)).isEqualTo(ligne(seul));
    }

    private Map<String, Object> ligne(long id) {
        return base.sql(
                        "SELECT m.region_code, m.objet, m.corps, m.destinataires, m.pieces, m.sujet, m.lien, m.grappe_id,"
                                + " m.agenda, m.maximum, m.copie_de, m.confidentiel,"
                                + " (SELECT GROUP_CONCAT(d.rang, d.champ, d.nom, d.adresse ORDER BY d.rang)"
                                + " FROM message_destinataire d WHERE d.message_id = m.id) adresses,"
                                + " (SELECT GROUP_CONCAT(p.rang, ' ', p.document_id) FROM message_piece p WHERE p.message_id = m.id)"
                                + " documents, (SELECT GROUP_CONCAT(g.rang, ' ', g.grappe_id ORDER BY g.rang) FROM message_grappe g"
                                + " WHERE g.message_id = m.id) grappes FROM message m WHERE m.id = ?")
                .param(id)
                .query()
                .singleRow();
    }

    @Test
    void un_message_dit_de_quelles_grappes_il_est_et_sa_copie_aussi() {
        grappes.registre(1);
        var une = grappes.remplie("Une", 1).id();
        var autre = grappes.remplie("Autre", 1).id();
        var ids = deposer(List.of(
                message("D’une", "", List.of(une)),
                message("De deux", "", List.of(autre, une, autre)),
                message("D’aucune", "")));
        courriers.attendre(ids.get(1), EtatMessage.ENVOYE);
        session.ouvrir(Role.COORDINATION_ARS);
        var copie = envois.envoyerANouveau(ids.get(1));

        assertThat(ids.stream().map(this::grappes))
                .containsExactly(une + " null", "null 0 " + autre + ",1 " + une, "null null");
        assertThat(grappes(copie)).isEqualTo(grappes(ids.get(1)));
    }

    private String grappes(long message) {
        var ligne = ligne(message);
        return ligne.get("grappe_id") + " " + ligne.get("grappes");
    }

    @Test
    void un_seul_refuse_et_aucun_n_est_ecrit() {
        var avant = base.sql("SELECT COUNT(*) FROM message").query(Long.class).single();

        assertThatThrownBy(() -> deposer(List.of(message("Bon", ""), message(" ", ""))))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("objet");
        assertThatThrownBy(() -> depot.deposer(List.of(message("Hors transaction", "")), "76", "Treille"))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(base.sql("SELECT COUNT(*) FROM message").query(Long.class).single())
                .isEqualTo(avant);
    }
}

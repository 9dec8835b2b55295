package fr.treille.socle.courrier.envoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import fr.treille.TestIntegration;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A message written with a letter arrives once, as it was written. */
@TestIntegration
class EnvoyerTest {

    @Autowired
    Courriers courriers;

    @Autowired
    GreenMail serveur;

    @Test
    void un_message_arrive_une_fois_intact_avec_sa_piece_et_sa_copie() throws Exception {
        var id = courriers.deposer(
                "Décision « favorable » – grappe Vallée d’Œil",
                AdresseCourriel.a("Élodie Exemple", "legal@porteur.test"),
                AdresseCourriel.copie("", "contact@porteur.test"));

        var fiche = courriers.attendre(id, EtatMessage.ENVOYE);

        assertThat(fiche.ligne().tentatives()).isEqualTo(1);
        assertThat(fiche.ligne().derniereReponse()).startsWith("250");
        assertThat(fiche.ligne().envoyeLe()).isNotNull();
        var recus = lire("legal@porteur.test");
        assertThat(recus).hasSize(1);
        var recu = recus.getFirst();
        assertThat(recu.getMessageID()).isEqualTo(fiche.messageId());
        assertThat(recu.getSubject()).isEqualTo("Décision « favorable » – grappe Vallée d’Œil");
        assertThat(recu.getFrom()[0])
                .hasToString(new jakarta.mail.internet.InternetAddress(
                                "esms-numerique@ars.test", "Programme ESMS numérique", "UTF-8")
                        .toString());
        assertThat(recu.getReplyTo()[0]).hasToString("reponses@ars.test");
        assertThat(recu.getRecipients(Message.RecipientType.TO)[0].toString()).contains("legal@porteur.test");
        assertThat(recu.getRecipients(Message.RecipientType.CC)[0]).hasToString("contact@porteur.test");
        var parties = (MimeMultipart) recu.getContent();
        assertThat((String) parties.getBodyPart(0).getContent()).contains("« à garder ». Œuvre réussie ✓");
        assertThat(parties.getBodyPart(1).getFileName())
                .isEqualTo(fiche.documents().getFirst().nomFichier());
        assertThat(parties.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(Courriers.PDF);
        assertThat(lire("contact@porteur.test")).hasSize(1);
    }

    private List<MimeMessage> lire(String adresse) throws Exception {
        var session = Session.getInstance(new Properties());
        try (var boite = session.getStore("imap")) {
            boite.connect("127.0.0.1", serveur.getImap().getPort(), adresse, adresse);
            var dossier = boite.getFolder("INBOX");
            dossier.open(jakarta.mail.Folder.READ_ONLY);
            List<MimeMessage> copies = new ArrayList<>();
            for (var message : dossier.getMessages()) {
                copies.add(new MimeMessage((MimeMessage) message));
            }
            return copies;
        }
    }
}

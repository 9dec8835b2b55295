package fr.treille.socle.courrier.envoi.serveur;

import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.Archives;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.AgendaJoint;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns a row of the outbox into a MIME message: plain text in UTF-8, the archived bytes attached. */
@Component
class RedactionMime {

    /** Field of the refusal of whatever is sent as long as there is no sender. */
    static final String SANS_EXPEDITEUR = "expediteur";

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final CourrielConfiguration configuration;
    private final Archives archives;
    private final Clock horloge;

    RedactionMime(CourrielConfiguration configuration, Archives archives, Clock horloge) {
        this.configuration = configuration;
        this.archives = archives;
        this.horloge = horloge;
    }

    /**
     * Writes the message. Attachments are read, and checked against their fingerprint, before any server is called.
     *
     * @throws Refus when the sender is not configured or an attachment is not what was archived
     */
    MimeMessage rediger(MessageAEnvoyer message, Session session) throws MessagingException {
        if (!Courriel.valide(configuration.expediteur())) {
            throw Refus.surChamp(
                    SANS_EXPEDITEUR,
                    "L’adresse d’expédition n’est pas configurée\u00A0: renseignez TREILLE_COURRIEL_EXPEDITEUR, les"
                            + " messages partiront d’eux-mêmes.");
        }
        var mime = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", message.messageId());
            }
        };
        mime.setFrom(adresse(configuration.expediteurNom(), configuration.expediteur()));
        var reponses = message.repondreA().isBlank() ? configuration.repondreA() : message.repondreA();
        if (!reponses.isBlank()) {
            mime.setReplyTo(new InternetAddress[] {new InternetAddress(reponses)});
        }
        adresser(mime, message);
        mime.setSubject((configuration.redirige() ? "[Redirigé] " : "") + message.objet(), UTF_8);
        mime.setSentDate(Date.from(horloge.instant()));
        var texte = configuration.redirige() ? avis(message) + message.corps() : message.corps();
        if (message.documents().isEmpty() && message.agenda().isEmpty()) {
            mime.setText(texte, UTF_8);
        } else {
            joindre(mime, texte, message);
        }
        mime.saveChanges();
        return mime;
    }

    private void adresser(MimeMessage mime, MessageAEnvoyer message) throws MessagingException {
        if (configuration.redirige()) {
            mime.addRecipient(RecipientType.TO, new InternetAddress(configuration.redirigerVers()));
            return;
        }
        for (var destinataire : message.destinataires()) {
            mime.addRecipient(
                    destinataire.champ() == AdresseCourriel.Champ.A ? RecipientType.TO : RecipientType.CC,
                    adresse(destinataire.nom(), destinataire.adresse()));
        }
    }

    private void joindre(MimeMessage mime, String texte, MessageAEnvoyer message) throws MessagingException {
        var corps = new MimeBodyPart();
        corps.setText(texte, UTF_8);
        var agenda = new AgendaJoint(message.agenda());
        var ensemble = new MimeMultipart(agenda.invitation() ? PieceMime.invitation(corps, agenda) : corps);
        for (var id : message.documents()) {
            var document = archives.lire(id);
            ensemble.addBodyPart(PieceMime.jointe(document.octets(), document.type(), document.nomFichier()));
        }
        if (!message.agenda().isEmpty()) {
            // another type than the invitation's own: a client that found it twice would ask twice
            ensemble.addBodyPart(PieceMime.jointe(
                    agenda.octets(), agenda.invitation() ? "application/ics" : agenda.type(), agenda.nomFichier()));
        }
        mime.setContent(ensemble);
    }

    private static String avis(MessageAEnvoyer message) {
        return message.destinataires().stream()
                .map(destinataire -> destinataire.champ().libelle() + "\u00A0: " + destinataire.enClair() + "\r\n")
                .collect(Collectors.joining(
                        "",
                        "Cette installation redirige ses courriels. Ce message était destiné à\u00A0:\r\n",
                        "\r\n"));
    }

    private static InternetAddress adresse(String nom, String adresse) throws MessagingException {
        try {
            return nom.isBlank() ? new InternetAddress(adresse) : new InternetAddress(adresse, nom, UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every JDK has UTF-8", impossible);
        }
    }
}

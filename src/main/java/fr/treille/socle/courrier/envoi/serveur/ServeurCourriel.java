package fr.treille.socle.courrier.envoi.serveur;

import fr.treille.socle.commun.Refus;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * One try with the SMTP server of {@code spring.mail.*}, and what its answer means ({@link ReponseComprise}): no conversation,
 * later; no answer once the message was handed over, nobody knows.
 */
@Component
public class ServeurCourriel {

    private static final Logger JOURNAL = LoggerFactory.getLogger(ServeurCourriel.class);

    private final ObjectProvider<JavaMailSender> reglages;
    private final RedactionMime redaction;

    ServeurCourriel(ObjectProvider<JavaMailSender> reglages, RedactionMime redaction) {
        this.reglages = reglages;
        this.redaction = redaction;
    }

    /**
     * Sends a message.
     *
     * @param remettre asked just before the server may accept; false gives up
     */
    public ReponseServeur envoyer(MessageAEnvoyer message, BooleanSupplier remettre) {
        if (!(reglages.getIfAvailable() instanceof JavaMailSenderImpl serveur)) {
            return ReponseServeur.enPanne(
                    "Aucun serveur de courriel n’est configuré\u00A0: renseignez SPRING_MAIL_HOST,"
                            + " les messages partiront d’eux-mêmes.");
        }
        MimeMessage mime;
        try {
            mime = redaction.rediger(message, serveur.getSession());
        } catch (Refus refus) {
            return refus.champ().filter(RedactionMime.SANS_EXPEDITEUR::equals).isPresent()
                    ? ReponseServeur.enPanne(refus.message())
                    : new ReponseServeur(IssueEnvoi.REFUSE, refus.message());
        } catch (MessagingException illisible) {
            return new ReponseServeur(
                    IssueEnvoi.REFUSE, "Le message n’a pas pu être rédigé\u00A0: " + ReponseComprise.mots(illisible));
        }
        return converser(serveur, mime, message, remettre);
    }

    private static ReponseServeur converser(
            JavaMailSenderImpl serveur, MimeMessage mime, MessageAEnvoyer message, BooleanSupplier remettre) {
        var protocole = Optional.ofNullable(serveur.getProtocol()).orElse("smtp");
        var session = serveur.getSession();
        // once it has answered, the server's goodbye is not worth a wait
        session.getProperties().putIfAbsent("mail." + protocole + ".quitwait", "false");
        // an address refused keeps the message from nobody else
        session.getProperties().put("mail." + protocole + ".sendpartial", "true");
        var transport = new TransportSuivi(session, protocole, remettre);
        try {
            transport.connect(
                    serveur.getHost(), serveur.getPort(), vide(serveur.getUsername()), vide(serveur.getPassword()));
        } catch (MessagingException injoignable) {
            return ReponseServeur.enPanne("Le serveur de courriel " + serveur.getHost()
                    + " n’a pas ouvert la conversation\u00A0: " + ReponseComprise.mots(injoignable));
        }
        try {
            transport.sendMessage(mime, destinations(mime, message));
            return new ReponseServeur(IssueEnvoi.ACCEPTE, ReponseComprise.nettoyer(transport.getLastServerResponse()));
        } catch (MessagingException echec) {
            return ReponseComprise.de(echec, transport.remis());
        } finally {
            raccrocher(transport);
        }
    }

    private static void raccrocher(TransportSuivi transport) {
        try {
            transport.close();
        } catch (MessagingException sansSuite) {
            JOURNAL.debug("fin de conversation", sansSuite);
        }
    }

    /** Those of the message that are not settled, all of them where it goes to one address only. */
    private static Address[] destinations(MimeMessage mime, MessageAEnvoyer message) throws MessagingException {
        var toutes = mime.getAllRecipients();
        var restantes = Arrays.stream(toutes)
                .filter(adresse -> !message.reglees().contains(TransportSuivi.adresse(adresse)))
                .toArray(Address[]::new);
        return restantes.length == 0 ? toutes : restantes;
    }

    private static @Nullable String vide(@Nullable String valeur) {
        return valeur == null || valeur.isEmpty() ? null : valeur;
    }
}

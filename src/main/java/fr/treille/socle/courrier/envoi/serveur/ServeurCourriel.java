package fr.treille.socle.courrier.envoi.serveur;

import fr.treille.socle.commun.Refus;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * One try with the SMTP server of {@code spring.mail.*}, and what its answer means: 4xx or no conversation, later; 5xx,
 * never; no answer once the message was handed over, nobody knows.
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
            return new ReponseServeur(
                    IssueEnvoi.REFUSE,
                    "Aucun serveur de courriel n’est configuré\u00A0: renseignez SPRING_MAIL_HOST, puis renvoyez.");
        }
        MimeMessage mime;
        try {
            mime = redaction.rediger(message, serveur.getSession());
        } catch (Refus refus) {
            return new ReponseServeur(IssueEnvoi.REFUSE, refus.message());
        } catch (MessagingException illisible) {
            return new ReponseServeur(IssueEnvoi.REFUSE, "Le message n’a pas pu être rédigé\u00A0: " + mots(illisible));
        }
        return converser(serveur, mime, remettre);
    }

    private static ReponseServeur converser(JavaMailSenderImpl serveur, MimeMessage mime, BooleanSupplier remettre) {
        var protocole = Optional.ofNullable(serveur.getProtocol()).orElse("smtp");
        var session = serveur.getSession();
        // once it has answered, the server's goodbye is not worth a wait
        session.getProperties().putIfAbsent("mail." + protocole + ".quitwait", "false");
        var transport = new TransportSuivi(session, protocole, remettre);
        try {
            transport.connect(
                    serveur.getHost(), serveur.getPort(), vide(serveur.getUsername()), vide(serveur.getPassword()));
        } catch (MessagingException injoignable) {
            return new ReponseServeur(
                    IssueEnvoi.REPORTE,
                    "Le serveur de courriel " + serveur.getHost() + " n’a pas ouvert la conversation\u00A0: "
                            + mots(injoignable));
        }
        try {
            transport.sendMessage(mime, mime.getAllRecipients());
            return new ReponseServeur(IssueEnvoi.ACCEPTE, nettoyer(transport.getLastServerResponse()));
        } catch (MessagingException echec) {
            return comprendre(echec, transport.remis());
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

    /** What a failed exchange means. */
    static ReponseServeur comprendre(MessagingException echec, boolean remis) {
        var chaine = chaine(echec);
        if (chaine.stream().anyMatch(TransportSuivi.RemiseAbandonnee.class::isInstance)) {
            return new ReponseServeur(IssueEnvoi.INTERROMPU, "Un autre essai a pris ce message en charge.");
        }
        // the words of a final refusal, before those of a delay: one recipient refused stops the whole message
        for (int famille : new int[] {5, 4, 2}) {
            for (var cause : chaine) {
                if (code(cause) / 100 == famille) {
                    var issue = famille == 5
                            ? IssueEnvoi.REFUSE
                            : famille == 4 ? IssueEnvoi.REPORTE : remis ? IssueEnvoi.ACCEPTE : IssueEnvoi.REPORTE;
                    return new ReponseServeur(issue, nettoyer(cause.getMessage()));
                }
            }
        }
        return remis
                ? new ReponseServeur(
                        IssueEnvoi.INCERTAIN,
                        "Le message a été remis, mais la réponse du serveur n’est jamais arrivée\u00A0: " + mots(echec))
                : new ReponseServeur(
                        IssueEnvoi.REPORTE,
                        "La conversation avec le serveur de courriel s’est interrompue avant la remise\u00A0: "
                                + mots(echec));
    }

    private static List<Throwable> chaine(@Nullable Throwable premier) {
        List<Throwable> chaine = new ArrayList<>();
        for (var suivant = premier; suivant != null && !chaine.contains(suivant); ) {
            chaine.add(suivant);
            suivant = suivant instanceof MessagingException courriel && courriel.getNextException() != null
                    ? courriel.getNextException()
                    : suivant.getCause();
        }
        return chaine;
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException adresse -> adresse.getReturnCode();
            case SMTPSenderFailedException auteur -> auteur.getReturnCode();
            case SMTPSendFailedException envoi -> envoi.getReturnCode();
            default -> 0;
        };
    }

    private static String mots(Exception echec) {
        var racine = chaine(echec).getLast();
        return nettoyer(
                racine.getMessage() == null ? racine.getClass().getSimpleName() : String.valueOf(racine.getMessage()));
    }

    private static String nettoyer(@Nullable String reponse) {
        return reponse == null
                ? ""
                : reponse.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
    }

    private static @Nullable String vide(@Nullable String valeur) {
        return valeur == null || valeur.isEmpty() ? null : valeur;
    }
}

package fr.treille.socle.compte;

import com.icegreen.greenmail.util.GreenMail;
import fr.treille.socle.courrier.envoi.Courriers;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The one-time links that the real mail server of the tests received. */
@Component
// the applications that the tests start in another JVM have no mail server of their own
@Lazy
public class LiensRecus {

    private static final Pattern LIEN = Pattern.compile("https://treille\\.test/([a-z-]+)/([A-Za-z0-9_-]{43})\\s");

    private final GreenMail serveur;

    LiensRecus(GreenMail serveur) {
        this.serveur = serveur;
    }

    /** The tokens that this address received, the first first, once there are that many. */
    public List<String> attendre(String courriel, int nombre) {
        return Courriers.jusqua(
                () -> jetons(courriel).size() >= nombre, "lien pour " + courriel, () -> jetons(courriel));
    }

    /** The tokens that this address received so far. */
    public List<String> jetons(String courriel) {
        return Arrays.stream(serveur.getReceivedMessages())
                .filter(message -> destinataires(message).contains(courriel))
                .map(LiensRecus::texte)
                .map(LIEN::matcher)
                .filter(lien -> lien.find())
                .map(lien -> lien.group(2))
                .toList();
    }

    private static String destinataires(Message message) {
        try {
            return Arrays.toString(message.getAllRecipients());
        } catch (MessagingException echec) {
            throw new IllegalStateException(echec);
        }
    }

    private static String texte(Part partie) {
        try {
            if (partie.getContent() instanceof Multipart parties) {
                var texte = new StringBuilder();
                for (int rang = 0; rang < parties.getCount(); rang++) {
                    texte.append(texte(parties.getBodyPart(rang)));
                }
                return texte.toString();
            }
            return String.valueOf(partie.getContent());
        } catch (MessagingException | IOException echec) {
            throw new IllegalStateException(echec);
        }
    }
}

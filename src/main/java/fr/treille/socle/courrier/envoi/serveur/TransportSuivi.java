package fr.treille.socle.courrier.envoi.serveur;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * An SMTP exchange that knows the instant from which the message may be accepted: a server delivers nothing before the
 * final dot (RFC 5321 §4.1.1.4), so until then a broken exchange can be tried again without any risk of a double.
 */
class TransportSuivi extends SMTPTransport {

    private final BooleanSupplier remettre;
    private boolean remis;

    /**
     * @param remettre called just before the final dot, false to give up
     */
    TransportSuivi(Session session, String protocole, BooleanSupplier remettre) {
        super(session, null, protocole, "smtps".equals(protocole));
        this.remettre = remettre;
    }

    /** An address of the envelope, as it is compared. */
    static String adresse(Address adresse) {
        var nue = adresse instanceof InternetAddress internet ? internet.getAddress() : adresse.toString();
        return nue.toLowerCase(Locale.ROOT);
    }

    /** Whether the server may have the message. */
    boolean remis() {
        return remis;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        marquer();
        super.finishData();
    }

    @Override
    protected void finishBdat() throws IOException, MessagingException {
        marquer();
        super.finishBdat();
    }

    private void marquer() throws IOException {
        boolean accorde;
        try {
            accorde = remettre.getAsBoolean();
        } catch (RuntimeException illisible) {
            throw new IOException("remise non enregistrée", illisible);
        }
        // an IOException makes the transport drop the connection: the server forgets what it received
        if (!accorde) {
            throw new RemiseAbandonnee();
        }
        remis = true;
    }

    /** Another try has taken the message. */
    static class RemiseAbandonnee extends IOException {}
}

package fr.treille.socle.compte.facteur;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.treille.ClientHttp;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What the application of a telephone makes of a key. */
public final class Applications {

    private static final Pattern CLE = Pattern.compile("(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}");

    private Applications() {}

    /** Takes the factor that is offered after a right password, and says where one is then led. */
    public static String prendre(ClientHttp client) {
        var page = CLE.matcher(client.naviguer("second-facteur"));
        if (!page.find()) {
            throw new IllegalStateException("aucune clé à prendre");
        }
        return client.donnerCode(code(page.group(), 0))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** The code of the present step, or of one that many steps away. */
    public static String code(String cle, int decalage) {
        var calcul = new TimeBasedOneTimePasswordGenerator();
        try {
            return calcul.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(cle.replace(" ", "")), calcul.getAlgorithm()),
                    Instant.now(Clock.systemUTC()).plus(calcul.getTimeStep().multipliedBy(decalage)));
        } catch (InvalidKeyException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}

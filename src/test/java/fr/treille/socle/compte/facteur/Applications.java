package fr.treille.socle.compte.facteur;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What the application of a telephone makes of a key. */
public final class Applications {

    private Applications() {}

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

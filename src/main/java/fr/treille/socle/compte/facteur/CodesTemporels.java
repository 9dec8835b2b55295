package fr.treille.socle.compte.facteur;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The codes of RFC 6238 as the usual applications make them: SHA-1, six digits, steps of thirty seconds. */
final class CodesTemporels {

    private static final TimeBasedOneTimePasswordGenerator CALCUL = new TimeBasedOneTimePasswordGenerator();

    private CodesTemporels() {}

    /** Which step's code that is, looked for within one step of the moment; empty when it is none of theirs. */
    static OptionalLong pas(byte[] secret, String code, Instant moment) {
        var cle = new SecretKeySpec(secret, CALCUL.getAlgorithm());
        var duree = CALCUL.getTimeStep().toSeconds();
        var present = moment.getEpochSecond() / duree;
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(pas -> MessageDigest.isEqual(
                        code.getBytes(StandardCharsets.UTF_8),
                        code(cle, Instant.ofEpochSecond(pas * duree)).getBytes(StandardCharsets.UTF_8)))
                .max();
    }

    private static String code(SecretKeySpec cle, Instant moment) {
        try {
            return CALCUL.generateOneTimePasswordString(cle, moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package fr.treille.socle.compte.facteur;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Enciphers the keys of the second factors (AES-256-GCM), so that a copy of the database gives none. Each is bound to its
 * account: moved to another row, it no longer opens.
 */
@Component
class Coffre {

    static final String VARIABLE = "TREILLE_CLE_SECONDFACTEUR";

    private static final int CLE = 32;
    private static final int NONCE = 12;
    private static final int SCEAU = 128;

    private final @Nullable SecretKeySpec cle;
    private final SecureRandom hasard = new SecureRandom();

    Coffre(@Value("${treille.cle.second-facteur:}") String cle) {
        this.cle = cle.isBlank() ? null : new SecretKeySpec(octets(cle.strip()), "AES");
    }

    private static byte[] octets(String cle) {
        try {
            var octets = Base64.getDecoder().decode(cle);
            if (octets.length == CLE) {
                return octets;
            }
        } catch (IllegalArgumentException malformee) {
            // said below, without the value
        }
        throw new CleAbsente(
                "La clé " + VARIABLE + " n’est pas faite de 32 octets en base 64. Une nouvelle clé se tire par :"
                        + " openssl rand -base64 32");
    }

    boolean ouvrable() {
        return cle != null;
    }

    byte[] chiffrer(byte[] clair, long agentId) {
        try {
            var nonce = new byte[NONCE];
            hasard.nextBytes(nonce);
            var scelle = machine(Cipher.ENCRYPT_MODE, nonce, agentId).doFinal(clair);
            return ByteBuffer.allocate(NONCE + scelle.length)
                    .put(nonce)
                    .put(scelle)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws GeneralSecurityException when it was enciphered with another key or for another account, or altered */
    byte[] dechiffrer(byte[] chiffre, long agentId) throws GeneralSecurityException {
        var nonce = new byte[NONCE];
        System.arraycopy(chiffre, 0, nonce, 0, NONCE);
        return machine(Cipher.DECRYPT_MODE, nonce, agentId).doFinal(chiffre, NONCE, chiffre.length - NONCE);
    }

    private Cipher machine(int sens, byte[] nonce, long agentId) throws GeneralSecurityException {
        if (cle == null) {
            throw new IllegalStateException(VARIABLE + " absente");
        }
        var machine = Cipher.getInstance("AES/GCM/NoPadding");
        machine.init(sens, cle, new GCMParameterSpec(SCEAU, nonce));
        machine.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(agentId).flip());
        return machine;
    }
}

package fr.treille.socle.commun;

import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256, 64 hexadecimal digits: of a secret that is recognised and never told, of a file that must not change. */
public final class Empreinte {

    private Empreinte() {}

    /** Of a text in UTF-8. */
    public static String de(String texte) {
        return DigestUtils.sha256Hex(texte);
    }

    /** Of a file's content. */
    public static String de(byte[] octets) {
        return DigestUtils.sha256Hex(octets);
    }
}

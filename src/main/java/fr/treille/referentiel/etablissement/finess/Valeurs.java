package fr.treille.referentiel.etablissement.finess;

import fr.treille.socle.commun.TexteCherche;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The values of one structure, by field; blank is null. A field is said by the file or it is not: only what is said, were it a blank,
 * may take the place of a known value. What the file does not carry or what could not be read is not said.
 */
public final class Valeurs {

    private final @Nullable String[] valeurs = new @Nullable String[Champ.values().length];
    private long dits;

    public @Nullable String lire(Champ champ) {
        return valeurs[champ.ordinal()];
    }

    /** What the file says of a field: a value, trimmed of spaces, without control characters, cut at the field's length; or a blank. */
    public Valeurs mettre(Champ champ, @Nullable String valeur) {
        dits |= bit(champ);
        valeurs[champ.ordinal()] = nettoyer(valeur, champ.longueur());
        return this;
    }

    /** A value that stands only as long as no other is known. */
    Valeurs mettreFauteDeMieux(Champ champ, String valeur) {
        valeurs[champ.ordinal()] = nettoyer(valeur, champ.longueur());
        return this;
    }

    /** The fields that the file says, each a {@link #bit}. */
    public long dits() {
        return dits;
    }

    /** The place of a field in {@link #dits()}. */
    public static long bit(Champ champ) {
        return 1L << champ.ordinal();
    }

    /**
     * A 64-bit print of the values, of which are said and of their source, to tell an unchanged structure without comparing it field by field.
     */
    public long empreinte(Nature nature, GenreFichier.Source source) {
        MessageDigest sha = sha256();
        sha.update((byte) source.ordinal());
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(dits).flip());
        for (Champ champ : Champ.de(nature)) {
            if (champ != Champ.RECHERCHE) {
                String valeur = lire(champ);
                if (valeur != null) {
                    sha.update(valeur.getBytes(StandardCharsets.UTF_8));
                }
                sha.update((byte) 0x1F);
            }
        }
        return ByteBuffer.wrap(sha.digest()).getLong();
    }

    /** What a structure of that number is searched by. */
    String texteCherche(String finess) {
        return TexteCherche.de(
                lire(Champ.NOM),
                lire(Champ.NOM_LONG),
                lire(Champ.COMMUNE),
                lire(Champ.CODE_POSTAL),
                finess,
                lire(Champ.OG));
    }

    private static @Nullable String nettoyer(@Nullable String valeur, int longueur) {
        if (valeur == null || valeur.isEmpty()) {
            return null;
        }
        String net = valeur;
        for (int i = 0; i < valeur.length(); i++) {
            if (Character.isISOControl(valeur.charAt(i))) {
                net = valeur.replaceAll("\\p{Cntrl}+", " ");
                break;
            }
        }
        net = net.strip();
        if (net.length() > longueur) {
            net = net.substring(0, longueur).strip();
        }
        return net.isEmpty() ? null : net;
    }

    static MessageDigest sha256() {
        return DigestUtils.getSha256Digest();
    }

    /** The day of an instant or of a date written as ISO does, null for anything else. */
    static @Nullable LocalDate jour(@Nullable String texte) {
        try {
            return texte == null || texte.length() < 10 ? null : LocalDate.parse(texte.substring(0, 10));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

package fr.treille.socle.piece;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a piece is of.
 *
 * @param regionCode région whose agency keeps it
 * @param cle where it belongs, « grappe/42/apport/7 »: it tells nothing of anybody, and journals may write it
 * @param grappeId the grappe, null for what is of none
 */
public record Proprietaire(
        String regionCode, String cle, @Nullable Long grappeId) {

    static final int LONGUEUR = 120;

    private static final Pattern FORME = Pattern.compile("[a-z]+(/[a-z0-9-]+)*");

    public Proprietaire {
        if (cle.length() > LONGUEUR || !FORME.matcher(cle).matches()) {
            throw new IllegalArgumentException("no owner key: " + cle);
        }
    }

    /** @param suite within the grappe, « apport/7 » */
    public static Proprietaire deGrappe(String regionCode, long grappeId, String suite) {
        return new Proprietaire(regionCode, "grappe/" + grappeId + "/" + suite, grappeId);
    }
}

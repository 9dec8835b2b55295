package fr.treille.socle.commun;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * E-mail addresses: the syntax that ordinary mail servers take (the unquoted local part and the host name of RFC 5321, in
 * ASCII), with a dot in the domain. Whether the mailbox exists is for the server to say.
 */
public final class Courriel {

    private static final Pattern FORME = Pattern.compile(
            "(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)++[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private static final int LONGUEUR_MAXIMALE = 254;

    private Courriel() {}

    /** Whether it is an address as it stands; spaces around it make it invalid. */
    public static boolean valide(@Nullable String adresse) {
        return adresse != null
                && adresse.length() <= LONGUEUR_MAXIMALE
                && FORME.matcher(adresse).matches();
    }

    /**
     * The address without the spaces around it.
     *
     * @throws Refus when it is empty or is not an address
     */
    public static String exiger(@Nullable String adresse) {
        var nette = adresse == null ? "" : adresse.strip();
        if (nette.isEmpty()) {
            throw new Refus("L’adresse électronique est vide.");
        }
        if (!valide(nette)) {
            throw new Refus(
                    "«\u00A0" + nette
                            + "\u00A0» n’est pas une adresse électronique\u00A0: elle s’écrit nom@domaine.fr, sans accent ni espace.");
        }
        return nette;
    }

    /** As {@link #exiger(String)}, the refusal naming the field. */
    public static String exiger(String champ, @Nullable String adresse) {
        try {
            return exiger(adresse);
        } catch (Refus refus) {
            throw Refus.surChamp(champ, refus.message());
        }
    }
}

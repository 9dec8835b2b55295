package fr.treille.socle.compte.connexion;

import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * What a password must be, after ANSSI's « Recommandations relatives à l’authentification multifacteur et aux mots de
 * passe » (2021): long rather than complicated, not among those that everybody tries first, not made of what is known of
 * the person. No composition is asked for, and none expires.
 */
public final class RegleMotDePasse {

    /** Shortest password accepted, in characters. */
    public static final int MINIMUM = 12;

    /** What BCrypt reads of a password, in bytes: the rest would be ignored without a word. */
    private static final int MAXIMUM = 72;

    /** A word this short is found in too many passwords by chance. */
    private static final int MOT_PARLANT = 4;

    /** « soleil123456 » is « soleil »; a tail longer than this is a password of its own. */
    private static final int DECORATION = 8;

    private static final int SIGNES_DIFFERENTS = 5;

    private static final String SUITES =
            "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
                    + " azertyuiopqsdfghjklmwxcvbn qwertyuiopasdfghjklzxcvbnm";

    private static final Set<String> COURANTS = lire();

    private RegleMotDePasse() {}

    /**
     * Checks a password that somebody chooses.
     *
     * @param champ the field that a refusal names
     * @param personne names and addresses of the person
     * @throws Refus saying what to change
     */
    public static void verifier(String champ, String motDePasse, String... personne) {
        if (motDePasse.codePointCount(0, motDePasse.length()) < MINIMUM) {
            throw Refus.surChamp(champ, "Le mot de passe doit avoir au moins " + MINIMUM + " caractères.");
        }
        if (motDePasse.getBytes(StandardCharsets.UTF_8).length > MAXIMUM) {
            throw Refus.surChamp(
                    champ,
                    "Le mot de passe est trop long\u00A0: " + MAXIMUM
                            + " caractères au plus, moins s’il a des accents.");
        }
        var net = Lettres.nues(motDePasse);
        if (net.contains("treille")) {
            throw Refus.surChamp(champ, "Le mot de passe ne doit pas contenir le nom de l’application.");
        }
        if (Arrays.stream(personne).flatMap(RegleMotDePasse::mots).anyMatch(net::contains)) {
            throw Refus.surChamp(champ, "Le mot de passe ne doit contenir ni votre nom ni votre adresse électronique.");
        }
        if (courant(net)) {
            throw Refus.surChamp(
                    champ,
                    "Ce mot de passe est de ceux que l’on essaie en premier. Choisissez-en un autre, par exemple plusieurs mots"
                            + " sans rapport entre eux.");
        }
    }

    private static boolean courant(String net) {
        return net.chars().distinct().count() < SIGNES_DIFFERENTS
                || SUITES.contains(net)
                || Stream.of(net, net.replaceAll("[^a-z0-9]", ""), debut(net), sansDecor(net))
                        .anyMatch(mot -> COURANTS.contains(mot) || COURANTS.contains(motif(mot)));
    }

    /** Without the digits and signs around, « 12soleil!! », unless there are many. */
    private static String sansDecor(String net) {
        var mot = net.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return net.length() - mot.length() <= DECORATION ? mot : net;
    }

    /** Without the digits and signs after, of a word that has some inside, « p@ssw0rd2025 ». */
    private static String debut(String net) {
        var mot = net.replaceAll("[^a-z]+$", "");
        return net.length() - mot.length() <= DECORATION ? mot : net;
    }

    /** What a word repeats, « soleil » of « soleilsoleil »; itself when it repeats nothing. */
    private static String motif(String mot) {
        for (int longueur = 1; longueur <= mot.length() / 2; longueur++) {
            if (mot.length() % longueur == 0
                    && mot.substring(0, longueur)
                            .repeat(mot.length() / longueur)
                            .equals(mot)) {
                return mot.substring(0, longueur);
            }
        }
        return mot;
    }

    private static Stream<String> mots(String texte) {
        return Arrays.stream(Lettres.nues(texte.replaceAll("@.*", "")).split("[^a-z0-9]+"))
                .filter(mot -> mot.length() >= MOT_PARLANT);
    }

    private static Set<String> lire() {
        try {
            return new ClassPathResource("mots-de-passe/communs.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(ligne -> !ligne.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}

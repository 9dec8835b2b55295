package fr.treille.socle.compte.connexion.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names a browser so that its owner recognises it, « Firefox, Windows »; the header itself is not kept. */
final class Navigateurs {

    /** In this order: each also calls itself by the names of those that follow. */
    private static final Map<String, String> LOGICIELS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMES = new LinkedHashMap<>();

    static {
        LOGICIELS.put("Edg", "Edge");
        LOGICIELS.put("OPR/", "Opera");
        LOGICIELS.put("Firefox/", "Firefox");
        LOGICIELS.put("Chrom", "Chrome");
        LOGICIELS.put("Safari/", "Safari");
        SYSTEMES.put("Windows", "Windows");
        SYSTEMES.put("Android", "Android");
        SYSTEMES.put("iPhone", "iPhone");
        SYSTEMES.put("iPad", "iPad");
        SYSTEMES.put("Mac OS", "macOS");
        SYSTEMES.put("Linux", "Linux");
    }

    private Navigateurs() {}

    static String nom(@Nullable String entete) {
        return trouver(LOGICIELS, entete, "Navigateur inconnu") + trouver(SYSTEMES, entete, "");
    }

    private static String trouver(Map<String, String> noms, @Nullable String entete, String sinon) {
        var trouve = entete == null
                ? null
                : noms.entrySet().stream()
                        .filter(nom -> entete.contains(nom.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
        if (trouve == null) {
            return sinon;
        }
        return noms == SYSTEMES ? ", " + trouve : trouve;
    }
}

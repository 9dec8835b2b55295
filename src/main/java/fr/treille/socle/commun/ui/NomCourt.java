package fr.treille.socle.commun.ui;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The name of a legal entity where there is little room: the words with which nearly all of them begin, and which tell none
 * from another, give their place to those that follow.
 */
final class NomCourt {

    /** What they begin with, and what is left of it. */
    private static final Map<Pattern, String> DEBUTS = Map.of(
            debut("association|asso\\.?|assoc\\.?|ass\\.?"), "",
            debut("fondation"), "Fond. ",
            debut("centre communal d[’' ]action sociale"), "CCAS ",
            debut("centre intercommunal d[’' ]action sociale"), "CIAS ",
            debut("centre hospitalier"), "CH ",
            debut(
                            "groupement de coopération sociale et médico-sociale|groupement de cooperation sociale et medico-sociale"),
                    "GCSMS ");

    private NomCourt() {}

    private static Pattern debut(String mots) {
        return Pattern.compile("^(?:" + mots + ")\\s+(?=\\S{2})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** « Les Figuiers » for « Association Les Figuiers »; the name itself when it begins otherwise, or holds nothing else. */
    static String de(String nom) {
        var net = nom.strip();
        for (var debut : DEBUTS.entrySet()) {
            var trouve = debut.getKey().matcher(net);
            if (trouve.find()) {
                var suite = debut.getValue() + net.substring(trouve.end());
                return Character.toUpperCase(suite.charAt(0)) + suite.substring(1);
            }
        }
        return net;
    }
}

package fr.treille.dossier.verification.redondance;

import fr.treille.socle.commun.Lettres;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * All the ESSMS of a grappe that meet the same thing: one conflict to answer.
 *
 * @param cle which one it is among those of the grappe, the same for whoever looks and as long as it is there
 * @param phrase what it says, as far as the caller may know
 * @param faits what it is made of, the same for whoever looks: an answer is of these facts
 */
public record Redondance(String cle, String phrase, String faits) {

    private static final char SEPARATEUR = ':';
    private static final String AUTRE_DOSSIER = "DOSSIER";

    /** In the order of the first ESSMS of each. */
    public static List<Redondance> de(List<Conflit> conflits) {
        return conflits.stream()
                .collect(Collectors.groupingBy(Redondance::cle, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(memes -> new Redondance(memes.getKey(), phrase(memes.getValue()), faits(memes.getValue())))
                .toList();
    }

    /** Another file is one conflict, whatever its decisions make of it. */
    private static String cle(Conflit conflit) {
        var autre = conflit.autre();
        return autre == null
                ? conflit.nature().name() + SEPARATEUR + DigestUtils.sha256Hex(conflit.detail())
                : AUTRE_DOSSIER + SEPARATEUR + autre.id();
    }

    /** What the conflict of that key is, in two words. */
    public static String titre(String cle) {
        return titres().getOrDefault(cle.substring(0, cle.indexOf(SEPARATEUR)), cle);
    }

    /** The same, by what keys begin with. */
    public static Map<String, String> titres() {
        var titres = new LinkedHashMap<String, String>();
        titres.put(AUTRE_DOSSIER, "Dans un autre dossier");
        for (var nature : NatureConflit.values()) {
            titres.put(nature.name(), nature.libelle());
        }
        return titres;
    }

    /**
     * Not the state of the other file, nor who follows it: the question is why it is not financed twice if both are. But what was
     * said of one software is not said of two, which the call forbids (domain reference §3.2).
     */
    private static String faits(List<Conflit> memes) {
        return memes.stream()
                .map(conflit -> conflit.nature() == NatureConflit.DEUX_DUI
                        ? conflit.finess() + SEPARATEUR + conflit.nature()
                        : conflit.finess())
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String phrase(List<Conflit> memes) {
        var premier = memes.getFirst();
        var seul = memes.size() == 1;
        var lesquels =
                seul ? "«\u00A0" + premier.nom() + "\u00A0» (" + premier.finess() + ")" : memes.size() + " ESSMS";
        var nature = Lettres.minuscule(premier.nature().libelle());
        return premier.autre() == null
                ? lesquels + "\u00A0: " + nature + ", " + premier.detail() + "."
                : lesquels + (seul ? " figure aussi dans " : " figurent aussi dans ") + premier.rencontre() + "\u00A0: "
                        + nature + ".";
    }
}

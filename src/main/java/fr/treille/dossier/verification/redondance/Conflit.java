package fr.treille.dossier.verification.redondance;

import fr.treille.socle.commun.Lettres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why an ESSMS of a grappe may be financed twice.
 *
 * @param autre the other grappe that holds it, null when what it meets is not one
 * @param detail what it meets, beside its nature: « commandée le 15/11/2023 », « » when it is the other grappe
 */
public record Conflit(
        long grappeId,
        String finess,
        String nom,
        NatureConflit nature,
        @Nullable Dossier autre,
        String detail) {

    /** What it meets, as far as the caller may know. */
    public String rencontre() {
        return autre == null ? detail : autre.enClair();
    }

    /** One sentence for all those that meet the same. */
    public static List<String> enPhrases(List<Conflit> conflits) {
        Map<String, List<Conflit>> parRencontre = new LinkedHashMap<>();
        conflits.forEach(conflit -> parRencontre
                .computeIfAbsent(conflit.nature() + conflit.rencontre(), meme -> new ArrayList<>())
                .add(conflit));
        return parRencontre.values().stream().map(Conflit::phrase).toList();
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

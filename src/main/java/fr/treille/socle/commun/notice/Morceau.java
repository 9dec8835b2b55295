package fr.treille.socle.commun.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words, and where they lead.
 *
 * @param adresse of the web, of a mailbox or of this application ({@code /accessibilite}); null for words alone
 */
public record Morceau(String texte, @Nullable String adresse) {

    private static final Pattern LIEN = Pattern.compile("\\[([^\\[\\]]{1,300})]\\(([^\\s()]{1,1000})\\)");

    /** Nothing that runs, and no other scheme: what is not of these is left as it was written. */
    private static final Pattern ADMISE =
            Pattern.compile("(?:https?://|mailto:)[^\\s\"'<>]+|/(?!/)[^\\s\"'<>\\\\]*", Pattern.CASE_INSENSITIVE);

    /** Cuts a line at its links, {@code [words](address)}. */
    static List<Morceau> de(String ligne) {
        var morceaux = new ArrayList<Morceau>();
        var lien = LIEN.matcher(ligne);
        int debut = 0;
        while (lien.find()) {
            if (ADMISE.matcher(lien.group(2)).matches()) {
                ajouter(morceaux, ligne.substring(debut, lien.start()));
                morceaux.add(new Morceau(lien.group(1), lien.group(2)));
                debut = lien.end();
            }
        }
        ajouter(morceaux, ligne.substring(debut));
        return List.copyOf(morceaux);
    }

    private static void ajouter(List<Morceau> morceaux, String texte) {
        if (!texte.isEmpty()) {
            morceaux.add(new Morceau(texte, null));
        }
    }
}

package fr.treille.dossier.note;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentLigne;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom « @Prénom Nom » calls upon in a note: the longest name that stands there whole, whatever its capitals and accents. */
final class AppelsDuTexte {

    private final Map<String, List<AgentLigne>> parNom;
    private final List<String> noms;

    AppelsDuTexte(List<AgentLigne> agents) {
        parNom = agents.stream().collect(Collectors.groupingBy(agent -> nu(agent.nom())));
        noms = parNom.keySet().stream()
                .filter(nom -> !nom.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(nom -> nom))
                .toList();
    }

    /**
     * @param choisis identifiers of those who are chosen by the list, which alone tells homonyms apart
     * @throws Refus on « prevenir » when several have the name that is written and none of them is chosen
     */
    Set<Long> dans(String texte, Collection<Long> choisis) {
        var nu = nu(texte);
        var appeles = new LinkedHashSet<Long>();
        for (int place = nu.indexOf('@'); place >= 0; place = nu.indexOf('@', place + 1)) {
            int debut = place + 1;
            noms.stream()
                    .filter(nom -> nu.startsWith(nom, debut) && finit(nu, debut + nom.length()))
                    .findFirst()
                    .map(parNom::get)
                    .ifPresent(homonymes -> appeles.addAll(un(homonymes, choisis)));
        }
        return appeles;
    }

    private static List<Long> un(List<AgentLigne> homonymes, Collection<Long> choisis) {
        if (homonymes.size() > 1) {
            if (homonymes.stream().noneMatch(agent -> choisis.contains(agent.id()))) {
                throw Refus.surChamp(
                        "prevenir",
                        Formats.compte(homonymes.size(), "personne") + " s’appellent "
                                + homonymes.getFirst().nom() + "\u00A0: choisissez la vôtre dans cette liste.");
            }
            return List.of();
        }
        return List.of(homonymes.getFirst().id());
    }

    /** Whether a name ends there: neither a letter nor a figure follows, nor the rest of a compound name. */
    private static boolean finit(String texte, int place) {
        return place == texte.length()
                || !lettre(texte, place) && !(trait(texte.charAt(place)) && lettre(texte, place + 1));
    }

    private static boolean lettre(String texte, int place) {
        return place < texte.length() && Character.isLetterOrDigit(texte.codePointAt(place));
    }

    private static boolean trait(char signe) {
        return signe == '-' || signe == '\u2010' || signe == '\u2011' || signe == '\'' || signe == '’';
    }

    /** Whatever its spaces too: two of them, or one that does not break. */
    private static String nu(String texte) {
        return Lettres.nues(texte).replaceAll("[\\s\u00A0\u202F]+", " ").strip();
    }
}

package fr.treille.socle.commun.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a text as an administrator writes it: headings ({@code #}), lists ({@code -}), paragraphs between empty lines, links.
 * The rest of Markdown, and HTML, is words like any other.
 */
final class TexteNotice {

    /** The title of the page is above them, and no browser has more than six. */
    private static final int NIVEAUX = 3;

    private static final Pattern TITRE = Pattern.compile("(#{1,6})\\s+(\\S.*)");
    private static final Pattern PUCE = Pattern.compile("[-*]\\s+(\\S.*)");

    private final List<Bloc> blocs = new ArrayList<>();
    private final List<String> puces = new ArrayList<>();
    private final StringBuilder paragraphe = new StringBuilder();
    private int niveau;

    private TexteNotice() {}

    static List<Bloc> lire(String texte) {
        var lecture = new TexteNotice();
        texte.lines().map(String::strip).forEach(lecture::ligne);
        lecture.clore();
        return List.copyOf(lecture.blocs);
    }

    private void ligne(String ligne) {
        var titre = TITRE.matcher(ligne);
        var puce = PUCE.matcher(ligne);
        if (ligne.isEmpty()) {
            clore();
        } else if (titre.matches()) {
            clore();
            // one that skips a level would be lost to whoever goes from heading to heading
            niveau = Math.min(NIVEAUX, Math.min(titre.group(1).length(), niveau + 1));
            blocs.add(new Bloc.Titre(niveau, titre.group(2)));
        } else if (puce.matches()) {
            cloreParagraphe();
            puces.add(puce.group(1));
        } else if (!puces.isEmpty()) {
            puces.add(puces.removeLast() + " " + ligne);
        } else {
            paragraphe.append(paragraphe.isEmpty() ? "" : " ").append(ligne);
        }
    }

    private void clore() {
        cloreParagraphe();
        if (!puces.isEmpty()) {
            blocs.add(new Bloc.Puces(puces.stream().map(Morceau::de).toList()));
            puces.clear();
        }
    }

    private void cloreParagraphe() {
        if (!paragraphe.isEmpty()) {
            blocs.add(new Bloc.Paragraphe(Morceau.de(paragraphe.toString())));
            paragraphe.setLength(0);
        }
    }
}

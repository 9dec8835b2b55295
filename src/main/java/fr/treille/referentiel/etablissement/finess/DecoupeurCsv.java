package fr.treille.referentiel.etablissement.finess;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts one line at its semicolons, by the rules of RFC 4180: a field that begins with a quote ends at its closing quote, and two
 * quotes inside it are one.
 */
public final class DecoupeurCsv {

    /** Why a line could not be cut. */
    public static final class Illisible extends Exception {

        private static final long serialVersionUID = 1L;
        private final boolean guillemetOuvert;

        Illisible(String raison, boolean guillemetOuvert) {
            super(raison, null, false, false);
            this.guillemetOuvert = guillemetOuvert;
        }

        /** Whether the end came inside quotes: the field may go on at the next line. */
        boolean guillemetOuvert() {
            return guillemetOuvert;
        }

        String raison() {
            return String.valueOf(getMessage());
        }
    }

    private DecoupeurCsv() {}

    public static List<String> decouper(String ligne) throws Illisible {
        List<String> champs = new ArrayList<>(32);
        int position = 0;
        while (true) {
            if (position < ligne.length() && ligne.charAt(position) == '"') {
                position = entreGuillemets(ligne, position + 1, champs);
            } else {
                int fin = ligne.indexOf(';', position);
                champs.add(ligne.substring(position, fin < 0 ? ligne.length() : fin));
                position = fin < 0 ? ligne.length() : fin;
            }
            if (position >= ligne.length()) {
                return champs;
            }
            position++;
            if (position == ligne.length()) {
                champs.add("");
                return champs;
            }
        }
    }

    /** Reads a quoted field from after its opening quote; returns the position of what follows its closing quote. */
    private static int entreGuillemets(String ligne, int debut, List<String> champs) throws Illisible {
        StringBuilder valeur = new StringBuilder();
        int position = debut;
        while (true) {
            int guillemet = ligne.indexOf('"', position);
            if (guillemet < 0) {
                throw new Illisible(
                        "un guillemet est ouvert au champ " + (champs.size() + 1) + " et jamais refermé", true);
            }
            valeur.append(ligne, position, guillemet);
            position = guillemet + 1;
            if (position < ligne.length() && ligne.charAt(position) == '"') {
                valeur.append('"');
                position++;
                continue;
            }
            if (position < ligne.length() && ligne.charAt(position) != ';') {
                throw new Illisible(
                        "au champ " + (champs.size() + 1) + ", un caractère suit le guillemet fermant", false);
            }
            champs.add(valeur.toString());
            return position;
        }
    }
}

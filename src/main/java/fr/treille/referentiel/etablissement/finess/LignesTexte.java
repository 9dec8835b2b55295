package fr.treille.referentiel.etablissement.finess;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Physical lines of a text, each of a bounded length: a file without line ends does not fill the memory. */
final class LignesTexte {

    /** Longest line kept, in characters; the real ones have about 350. */
    static final int MAXIMUM = 16_384;

    private final Reader texte;
    private final char[] tampon = new char[1 << 16];
    private int position;
    private int fin;
    private long numero;
    private boolean tropLongue;
    private @Nullable String enAttente;

    LignesTexte(Reader texte) {
        this.texte = texte;
    }

    /** The next line without its end, or null. */
    @Nullable
    String suivante() throws IOException {
        String ligne = regarder();
        enAttente = null;
        if (ligne != null) {
            numero++;
        }
        return ligne;
    }

    /** The next line, left to be read. */
    @Nullable
    String regarder() throws IOException {
        if (enAttente == null) {
            enAttente = lire();
        }
        return enAttente;
    }

    /** Number of the line last handed over, from 1. */
    long numero() {
        return numero;
    }

    /** Whether the line last read was cut at {@link #MAXIMUM}. */
    boolean tropLongue() {
        return tropLongue;
    }

    private @Nullable String lire() throws IOException {
        StringBuilder morceaux = null;
        tropLongue = false;
        while (true) {
            if (position == fin) {
                fin = texte.read(tampon, 0, tampon.length);
                position = 0;
                if (fin <= 0) {
                    fin = 0;
                    return morceaux == null ? null : morceaux.toString();
                }
            }
            int debut = position;
            while (position < fin && tampon[position] != '\n') {
                position++;
            }
            boolean complete = position < fin;
            int longueur = position - debut;
            if (complete) {
                position++;
                if (morceaux == null && longueur <= MAXIMUM) {
                    return new String(tampon, debut, sansRetour(debut, longueur));
                }
            }
            if (morceaux == null) {
                morceaux = new StringBuilder();
            }
            int place = Math.min(longueur, MAXIMUM - morceaux.length());
            morceaux.append(tampon, debut, place);
            tropLongue |= place < longueur;
            if (complete) {
                int dernier = morceaux.length() - 1;
                if (dernier >= 0 && morceaux.charAt(dernier) == '\r') {
                    morceaux.setLength(dernier);
                }
                return morceaux.toString();
            }
        }
    }

    private int sansRetour(int debut, int longueur) {
        return longueur > 0 && tampon[debut + longueur - 1] == '\r' ? longueur - 1 : longueur;
    }
}

package fr.treille.suivi.importation;

import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.lecture.Cellule;
import fr.treille.socle.lecture.LigneLue;
import fr.treille.socle.lecture.Textes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a table, found among its first lines, and what their words propose for each column.
 *
 * @param ligne number of the line that holds them
 * @param titres one a column; where a merged cell stands above a group of them, its text comes first
 * @param largeur how many columns have a title, were it more than are read
 */
record Entetes(int ligne, List<String> titres, int largeur) {

    Entetes(int ligne, List<String> titres) {
        this(ligne, titres, titres.size());
    }

    /** How far the headers are looked for. */
    static final int EXAMINEES = 40;

    private static final int COLONNES = 80;

    /** The line that means most, or null when none looks like headers. */
    static @Nullable Entetes chercher(List<LigneLue> debut, Indicateurs indicateurs) {
        Entetes meilleur = null;
        int plus = 1;
        for (int i = 0; i < debut.size(); i++) {
            var entetes = en(debut, i);
            int reconnues = (int) entetes.proposer(indicateurs).colonnes().stream()
                    .filter(colonne -> colonne.champ() != Champ.IGNORE)
                    .map(ColonneMesures::champ)
                    .count();
            if (reconnues > plus) {
                plus = reconnues;
                meilleur = entetes;
            }
        }
        return meilleur;
    }

    /** Those of a line that somebody chose, null when the line is not among the first ones. */
    static @Nullable Entetes a(List<LigneLue> debut, int numero) {
        for (int i = 0; i < debut.size(); i++) {
            if (debut.get(i).numero() == numero) {
                return en(debut, i);
            }
        }
        return null;
    }

    private static Entetes en(List<LigneLue> debut, int rang) {
        var ligne = debut.get(rang);
        var titres = new ArrayList<String>();
        int largeur = Math.min(COLONNES, ligne.largeur());
        var dessus = dessus(debut, rang, largeur);
        for (int colonne = 0; colonne < largeur; colonne++) {
            var titre = ligne.cellule(colonne).texte().strip();
            titres.add((groupe(dessus.cellule(colonne), titre) + titre).strip());
        }
        return new Entetes(ligne.numero(), titres, ligne.largeur());
    }

    /** The line just above, unless it is a title merged over the whole table. */
    private static LigneLue dessus(List<LigneLue> debut, int rang, int largeur) {
        var rien = new LigneLue(0, List.of());
        var dessus = rang > 0 ? debut.get(rang - 1) : rien;
        boolean suivie = dessus.numero() == debut.get(rang).numero() - 1;
        boolean titre = largeur > 1
                && dessus.cellule(0).fusion().equals(dessus.cellule(largeur - 1).fusion());
        return suivie && !titre ? dessus : rien;
    }

    /** What a merged cell says above the column. */
    private static String groupe(Cellule dessus, String titre) {
        return dessus.fusion().isEmpty()
                        || dessus.texte().equals(titre)
                        || dessus.texte().length() > 60
                ? ""
                : dessus.texte().strip() + " ";
    }

    /** What recognises the same headers next time: SHA-256 of their words, however many there are. */
    String signature() {
        return Empreinte.de(titres.stream().map(Textes::plat).collect(Collectors.joining("|")));
    }

    /** What the words of the headers mean; the same column never twice. */
    Correspondance proposer(Indicateurs indicateurs) {
        var proposees = new ArrayList<ColonneMesures>();
        boolean enColonne = titres.stream().map(Textes::plat).anyMatch(Entetes::ditIndicateur);
        for (var titre : titres) {
            var lue = lire(Textes.plat(titre), titre, indicateurs, enColonne);
            proposees.add(proposees.contains(lue) ? ColonneMesures.IGNOREE : lue);
        }
        return new Correspondance(proposees);
    }

    private static ColonneMesures lire(String plat, String titre, Indicateurs indicateurs, boolean enColonne) {
        var mots = Set.copyOf(Arrays.asList(plat.split(" ")));
        if (plat.contains("finess")) {
            return plat.contains("juridique") || un(mots, "ej", "og", "gestionnaire")
                    ? ColonneMesures.IGNOREE
                    : new ColonneMesures(Champ.FINESS, "");
        }
        var champ = champ(plat, mots);
        if (!champ.parIndicateur() || enColonne) {
            return new ColonneMesures(champ, "");
        }
        return indicateurs
                .code(titre)
                .map(code -> new ColonneMesures(champ, code))
                .orElse(ColonneMesures.IGNOREE);
    }

    private static Champ champ(String plat, Set<String> mots) {
        if (ditIndicateur(plat)) {
            return Champ.INDICATEUR;
        }
        if (mots.contains("motif")) {
            return Champ.MOTIF;
        }
        if (un(mots, "reduction", "exemption", "exemptions", "exclus", "anonymes")) {
            return Champ.REDUCTION;
        }
        if (un(mots, "numerateur", "num")) {
            return Champ.NUMERATEUR;
        }
        if (un(mots, "denominateur", "denom", "den")) {
            return Champ.DENOMINATEUR;
        }
        if (un(mots, "taux", "%", "pourcentage")) {
            return Champ.TAUX;
        }
        if (un(mots, "debut") || plat.equals("du")) {
            return Champ.DEBUT;
        }
        boolean date = un(mots, "fin") || plat.equals("au") || plat.equals("periode") || plat.equals("mois");
        return date || plat.contains("date de mesure") || plat.contains("date de la mesure") ? Champ.FIN : Champ.IGNORE;
    }

    private static boolean ditIndicateur(String plat) {
        return plat.equals("indicateur") || plat.equals("cible") || plat.startsWith("code indicateur");
    }

    private static boolean un(Set<String> mots, String... cherches) {
        for (var cherche : cherches) {
            if (mots.contains(cherche)) {
                return true;
            }
        }
        return false;
    }
}
